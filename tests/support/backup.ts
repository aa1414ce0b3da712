import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeEach, expect } from "vitest";
import { logSet } from "../../src/features/workouts/server/log-set";
import { asUseCase } from "../../src/lib/changes";
import { readConfig } from "../../src/lib/config";
import { type Ctx, closedDb } from "../../src/lib/context";
import type { Database } from "../../src/lib/db/database";
import { claimInstance } from "../../src/lib/db/migrate";
import { seed } from "../../src/lib/db/seed";
import { assemble } from "../../src/wiring/services";
import { signedIn } from "./api";
import { bench, startBench } from "./workouts";

const root = path.resolve(import.meta.dirname, "../..");
export const scripts = path.join(root, "scripts");

interface Ran {
  readonly code: number | null;
  /** Both outputs, in no order. */
  readonly said: string;
}

/** A folder of backups for each test, and the scripts run on it as the operator runs them. */
export function backupDesk() {
  const base = mkdtempSync(path.join(tmpdir(), "mo-backup-"));
  let dir = base;
  let count = 0;
  beforeEach(() => {
    dir = path.join(base, `case-${count++}`);
    mkdirSync(dir);
  });
  afterAll(() => rmSync(base, { recursive: true, force: true }));

  /** `shell` is said to bash before the command, in the same process: `ulimit -f 64`. */
  function run(command: string, args: readonly string[], env: Record<string, string>, shell?: string): Ran {
    const [file, list] = shell ? ["bash", ["-c", `${shell}; exec "$0" "$@"`, command, ...args]] : [command, [...args]];
    const own = { NODE_ENV: "test", MO_ENV: "test", LOG_LEVEL: "silent", HOME: base, BACKUP_DIR: dir } as const;
    const ran = spawnSync(file, list, { cwd: root, encoding: "utf8", env: { PATH: process.env.PATH, ...own, ...env } });
    return { code: ran.status, said: ran.stdout + ran.stderr };
  }

  const backups = (name = "") => readdirSync(dir).filter((file) => file.startsWith("mo_") && file.includes(name));
  const theBackup = () => path.join(dir, backups().find((file) => /\.(dump|pglite)(\.age)?$/.test(file)) ?? "none");
  /** Rewrites the manifest, and the checksum with it: what then differs is only the content. */
  const withManifest = (file: string, change: (lines: string) => string) => {
    writeFileSync(`${file}.manifest`, change(readFileSync(`${file}.manifest`, "utf8")));
    const name = path.basename(file);
    const sums = `cd '${path.dirname(file)}' && sha256sum ${name} ${name}.manifest > ${name}.sha256`;
    expect(run("bash", ["-c", sums], {}).code).toBe(0);
  };
  const runs = () =>
    readFileSync(path.join(dir, "runs.jsonl"), "utf8")
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line) as { job: string; ok: boolean; step: string });
  return { base, dir: () => dir, run, backups, theBackup, withManifest, runs };
}

/** Reference data, a lifter with a workout of three sets, and another with none. */
export async function fill(database: Database): Promise<void> {
  const { epoch } = await claimInstance(database, "test");
  await seed(database);
  const mo = assemble(readConfig({ MO_ENV: "test", LOG_LEVEL: "silent" }), database, epoch);
  await signedIn(mo);
  const { userId } = await signedIn(mo);
  const ctx: Ctx = { userId, db: closedDb, now: () => new Date(), services: mo, requestId: "test" };
  const { workoutId, workoutExerciseId } = await startBench(ctx);
  for (const position of [1, 2, 3])
    await asUseCase(logSet)(ctx, bench(workoutId, workoutExerciseId, { position, note: "a note with ünïcode | and a bar" }));
}
