import type { Exercise } from "@/domain/exercise";
import { equipment } from "@/lib/copy/en/equipment";
import { exercises as copy } from "@/lib/copy/en/exercises";

/** One exercise for machines, in the words of schema.org: the steps as they stand on the page, and the way to it. */
export function exerciseFacts({ slug, name, why, instructions, equipment: ways }: Exercise, appUrl: string) {
  const url = `${appUrl}/exercises/${slug}`;
  return {
    "@context": "https://schema.org",
    "@graph": [
      {
        "@type": "HowTo",
        "@id": `${url}#steps`,
        name,
        url,
        description: why,
        inLanguage: "en",
        tool: [...new Set(ways[0] ?? [])].map((item) => ({ "@type": "HowToTool", name: equipment.names[item] })),
        step: instructions.map((text, at) => ({ "@type": "HowToStep", position: at + 1, text })),
      },
      {
        "@type": "BreadcrumbList",
        itemListElement: [
          { "@type": "ListItem", position: 1, name: copy.title, item: `${appUrl}/exercises` },
          { "@type": "ListItem", position: 2, name, item: url },
        ],
      },
    ],
  };
}
