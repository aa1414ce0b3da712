import { SOURCES } from "../src/domain/sources";
import { chapters } from "../src/lib/copy/en/science/chapters";
import { sciencePage as page } from "../src/lib/copy/en/science/page";
import type { ScienceSection } from "../src/lib/copy/en/science/shape";
import { SOURCE_KEYS, sourceDetail, sourceName } from "../src/lib/copy/source-name";

/** docs/training-science.md: the public page as a document, with the rule ids the code uses. */
export function scienceDocument(): string {
  const grades = (["A", "B", "C", "P"] as const).map(
    (grade) => `- **${grade}, ${page.grades.names[grade]}.** ${page.grades.lines[grade]}`,
  );
  return `${[
    `# ${page.title}`,
    `<!-- ${page.notes.generated} -->`,
    page.lead,
    `${page.care} ${page.earlier}`,
    `## ${page.grades.title}`,
    page.grades.lead,
    grades.join("\n"),
    ...chapters.flatMap((chapter) => [`## ${chapter.title}`, chapter.lead, ...chapter.sections.flatMap(section)]),
    `## ${page.bibliography.title}`,
    page.bibliography.lead,
    SOURCE_KEYS.map(
      (key) => `- <a id="source-${key}"></a>**${sourceName(key)}** (${SOURCES[key].grade}). ${sourceDetail(key)}`,
    ).join("\n"),
  ].join("\n\n")}\n`;
}

function section({ id, rules, title, body, formula, grade, sources: from, limits }: ScienceSection): string[] {
  const rests = from.map((key) => `[${sourceName(key)}](#source-${key})`).join(", ") || page.none;
  const named = rules.map((rule) => `\`${rule}\``).join(", ");
  return [
    `### <a id="${id}"></a>${title}`,
    ...body,
    ...(formula ? [["```text", ...formula, "```"].join("\n")] : []),
    `**${page.limits}.** ${limits}`,
    [
      `${page.grades.names[grade]} (${grade}) · ${page.sourcesOf}: ${rests}`,
      ...(named ? [`${page.notes.rules}: ${named}`] : []),
    ].join("  \n"),
  ];
}
