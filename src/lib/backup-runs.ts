import { readFileSync } from "node:fs";
import path from "node:path";
import { z } from "zod";

const Run = z.object({ at: z.iso.datetime({ offset: true }), job: z.string(), ok: z.boolean() });
export type BackupRun = z.infer<typeof Run>;

/** The tries that scripts/backup-db.sh and restore-drill.sh noted beside the backups, oldest first; a line cut short is left out. */
export function backupRuns(dir: string): readonly BackupRun[] {
  return linesOf(path.join(/* turbopackIgnore: true */ dir, "runs.jsonl")).flatMap(read);
}

/** A folder that is not there, or that the app may not read, is one where nothing is known. */
function linesOf(file: string): readonly string[] {
  try {
    return readFileSync(file, "utf8").split("\n");
  } catch {
    return [];
  }
}

/** Hours since this job last worked; infinitely many where it never did. */
export function hoursSince(runs: readonly BackupRun[], job: string, now: Date): number {
  const last = runs.findLast((run) => run.job === job && run.ok);
  return last ? (now.getTime() - Date.parse(last.at)) / 3_600_000 : Number.POSITIVE_INFINITY;
}

function read(line: string): BackupRun[] {
  try {
    const run = Run.safeParse(JSON.parse(line));
    return run.success ? [run.data] : [];
  } catch {
    return [];
  }
}
