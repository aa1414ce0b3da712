import { judgeCorpus, readCorpus, SHORTHAND_CORPUS, shares } from "../tests/vectors/shorthand";

/** `pnpm shorthand [FILE]`: typed lines against what they should mean; below 98 % the command fails. */
const LEAST_EXACT = 0.98;
const categories = judgeCorpus(readCorpus(process.argv[2] ?? SHORTHAND_CORPUS));
for (const { wrong } of categories.values())
  for (const { line, text, expected, got } of wrong)
    console.log(`line ${line}: ${text}\n  expected ${expected}\n  got      ${got}`);
const { share, table } = shares(categories);
for (const row of table) console.log(row);
process.exitCode = share >= LEAST_EXACT ? 0 : 1;
