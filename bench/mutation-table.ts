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
\`src/domain\` that was run, from its last run.

`;

/** The scores in a report of the mutation runner, by file. */
export function scoresOf(report: string): FileScore[] {
  const { files } = JSON.parse(report) as Report;
  return Object.entries(files).map(([file, { mutants }]) => {
    const count = (...wanted: string[]) => mutants.filter(({ status }) => wanted.includes(status)).length;
    return { file, killed: count("Killed", "Timeout"), survived: count("Survived", "NoCoverage") };
  });
}

/** The table as a document, sorted by file and set the way the formatter wants it. */
export function tableOf(scores: readonly FileScore[]): string {
  const sorted = [...scores].sort((a, b) => (a.file < b.file ? -1 : 1));
  const rows = sorted.map((score) => {
    const all = score.killed + score.survived;
    return [score.file, `${all}`, `${score.killed}`, all === 0 ? "–" : `${(share(score) * 100).toFixed(1)} %`];
  });
  const table = [["File", "Planted", "Noticed", "Score"], ...rows];
  const widths = [0, 1, 2, 3].map((column) => Math.max(...table.map((row) => row[column]?.length ?? 0)));
  const line = (row: readonly string[]) =>
    `| ${row.map((cell, i) => (i === 0 ? cell.padEnd(widths[i] ?? 0) : cell.padStart(widths[i] ?? 0))).join(" | ")} |`;
  const rule = widths.map((width, i) => (i === 0 ? "-".repeat(width) : `${"-".repeat(width - 1)}:`));
  return `${HEAD}${[table[0] ?? [], rule, ...table.slice(1)].map(line).join("\n")}\n`;
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
