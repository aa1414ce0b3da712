/** Planted faults of one file: noticed (a red test or a run that never ends), and not noticed. */
export interface FileScore {
  readonly file: string;
  readonly killed: number;
  readonly survived: number;
}

interface Report {
  readonly files: Readonly<Record<string, { readonly mutants: readonly { readonly status: string }[] }>>;
}

const HEAD = `# Mutation score

Faults planted by \`pnpm mutation [FILES]\` and noticed by the tests; the gate is 85 % of each file. One line for each file of
\`src/domain\` that was run, from its last run. What survives is mostly equivalent: another way to write the same function.

| File | Planted | Noticed | Score |
| --- | ---: | ---: | ---: |
`;

/** The scores in a report of the mutation runner, by file. */
export function scoresOf(report: string): FileScore[] {
  const { files } = JSON.parse(report) as Report;
  return Object.entries(files).map(([file, { mutants }]) => {
    const count = (...wanted: string[]) => mutants.filter(({ status }) => wanted.includes(status)).length;
    return { file, killed: count("Killed", "Timeout"), survived: count("Survived", "NoCoverage") };
  });
}

/** The table as a document, sorted by file. */
export function tableOf(scores: readonly FileScore[]): string {
  const sorted = [...scores].sort((a, b) => (a.file < b.file ? -1 : 1));
  const rows = sorted.map(({ file, killed, survived }) => {
    const all = killed + survived;
    return `| ${file} | ${all} | ${killed} | ${all === 0 ? "–" : `${((killed / all) * 100).toFixed(1)} %`} |\n`;
  });
  return HEAD + rows.join("");
}

/** The scores a document holds. */
export function readTable(text: string): FileScore[] {
  return [...text.matchAll(/^\| (src\S+) +\| +(\d+) \| +(\d+) \|/gm)].map(([, file = "", all, killed]) => ({
    file,
    killed: Number(killed),
    survived: Number(all) - Number(killed),
  }));
}

/** Share of the planted faults that were noticed, 0–1; a file without any, such as one of types, has all. */
export function share({ killed, survived }: FileScore): number {
  return killed + survived === 0 ? 1 : killed / (killed + survived);
}
