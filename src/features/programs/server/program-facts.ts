import type { Program } from "@/domain/program";
import { programs as copy } from "@/lib/copy/en/programs";
import { vocabulary } from "@/lib/copy/en/vocabulary";

/** One program for machines, in the words of schema.org. */
export function programFacts({ id, name, summary, goals, levels, daysPerWeek, days }: Program, appUrl: string) {
  const url = `${appUrl}/programs/${id}`;
  const minutes = Math.max(0, ...days.map((day) => day.minutes));
  return {
    "@context": "https://schema.org",
    "@graph": [
      {
        "@type": "ExercisePlan",
        "@id": `${url}#plan`,
        name,
        url,
        description: summary,
        inLanguage: "en",
        isAccessibleForFree: true,
        exerciseType: goals.map((goal) => vocabulary.goals[goal]).join(", "),
        intensity: levels.map((level) => vocabulary.levels[level]).join(", "),
        activityFrequency: `${daysPerWeek} ${copy.daysUnit}`,
        activityDuration: `PT${minutes}M`,
      },
      {
        "@type": "BreadcrumbList",
        itemListElement: [
          { "@type": "ListItem", position: 1, name: copy.title, item: `${appUrl}/programs` },
          { "@type": "ListItem", position: 2, name, item: url },
        ],
      },
    ],
  };
}
