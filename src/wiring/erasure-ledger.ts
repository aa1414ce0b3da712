import "server-only";
import { appendFileSync, existsSync, mkdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { everyUser } from "../lib/auth/deletion";
import { receiptSubjects } from "../lib/auth/receipts";
import { eraseAccount } from "./erase-account";
import type { Started } from "./services";

/** One erased person a line: the pseudonym and when. Whoever reads it learns nothing without the instance's secret. */
const LINE = /^([A-Za-z0-9_-]{22}) \d{4}-\d\d-\d\dT[\d:.]+Z$/;

/** Beside the backups, and outside the database they are made of. */
export function ledgerFile(backupDir: string): string {
  return path.join(/* turbopackIgnore: true */ backupDir, "erasures.txt");
}

/** Adds erasures to the file that it does not name yet; nothing is ever taken out of it. Returns how many. */
export async function collectErasures({ database }: Pick<Started, "database">, file: string): Promise<number> {
  const { known, isCut } = read(file);
  const added = (await receiptSubjects(database)).filter(({ subject }) => !known.has(subject));
  if (added.length === 0) return 0;
  mkdirSync(path.dirname(file), { recursive: true, mode: 0o700 });
  const lines = added.map(({ subject, finishedAt }) => `${subject} ${finishedAt.toISOString()}\n`);
  // A line that a crash cut short stays as it is, and the next begins on a line of its own.
  appendFileSync(file, (isCut ? "\n" : "") + lines.join(""), { mode: 0o600, flush: true });
  return added.length;
}

/** After a backup was restored: erases again who had been erased since. Returns how many, and how many lines nobody can read. */
export async function replayErasures(
  mo: Started,
  file: string,
): Promise<{ readonly erased: number; readonly unreadable: number }> {
  if (!existsSync(file)) throw new Error(`There is no ledger at ${file}`);
  const { known, unreadable } = read(file);
  let erased = 0;
  for (const userId of await everyUser(mo.database)) {
    if (!known.has(mo.keys.pseudonym("erasure", userId))) continue;
    await eraseAccount(mo, userId);
    erased++;
  }
  return { erased, unreadable };
}

function read(file: string) {
  const text = existsSync(file) ? readFileSync(file, "utf8") : "";
  const lines = text.split("\n").filter((line) => line !== "");
  const subjects = lines.flatMap((line) => LINE.exec(line)?.[1] ?? []);
  return { known: new Set(subjects), unreadable: lines.length - subjects.length, isCut: text !== "" && !text.endsWith("\n") };
}
