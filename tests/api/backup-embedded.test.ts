import { existsSync, mkdirSync, readdirSync, truncateSync } from "node:fs";
import path from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { lockDataFolder } from "../../src/lib/db/lock";
import { migrate } from "../../src/lib/db/migrate";
import { openPglite } from "../../src/lib/db/pglite";
import { templatePath } from "../../src/lib/db/template";
import { backupDesk, fill, scripts } from "../support/backup";

const { base, dir, run, backups, theBackup, withManifest } = backupDesk();

describe.skipIf(process.env.MO_TEST_POSTGRES_URL)("the embedded database", () => {
  const data = path.join(base, "data");
  beforeAll(async () => {
    mkdirSync(data);
    const database = await openPglite({ dir: path.join(data, "db"), template: templatePath() });
    await migrate(database);
    await fill(database);
    await database.close();
  }, 120_000);
  const backup = (shell?: string) => run(path.join(scripts, "backup-db.sh"), [], { MO_DATA_DIR: data }, shell);

  test("comes back with every row, and the drill reads the last set", () => {
    expect(backup()).toMatchObject({ code: 0 });
    const into = path.join(dir(), "again");
    const back = run(path.join(scripts, "restore-db.sh"), [theBackup(), into], { MO_DATA_DIR: data });
    expect(back).toMatchObject({ code: 0, said: expect.stringContaining("every checksum as in the backup") });
    expect(existsSync(path.join(into, "PG_VERSION"))).toBe(true);
    const drill = run(path.join(scripts, "restore-drill.sh"), [], { MO_DATA_DIR: data, MO_EMBEDDED: "allow" });
    expect(drill).toMatchObject({ code: 0, said: expect.stringContaining("the last set is there") });
  }, 400_000);

  test("is not copied while Mo runs on it, nor when it is not there, nor onto a full disk", () => {
    const lock = lockDataFolder(path.join(data, "db"));
    const busy = backup();
    lock.release();
    expect([busy.code, busy.said]).toEqual([75, expect.stringContaining("Another Mo process uses")]);
    expect(run(path.join(scripts, "backup-db.sh"), [], { MO_DATA_DIR: dir() }).said).toContain("There is no database in");
    expect(backup("ulimit -f 64").code).not.toBe(0);
    expect(backups()).toEqual([]);
  }, 400_000);

  test("a copy that was cut short, or holds another row, leaves no folder", () => {
    expect(backup().code).toBe(0);
    const into = path.join(dir(), "half");
    const restore = () => run(path.join(scripts, "restore-db.sh"), [theBackup(), into], { MO_DATA_DIR: data });
    withManifest(theBackup(), (lines) => lines.replace(/^sets\|3/m, "sets|4"));
    expect(restore()).toMatchObject({ code: 1, said: expect.stringContaining("differ from the backup") });
    truncateSync(theBackup(), 50_000);
    withManifest(theBackup(), (lines) => lines);
    expect(restore().code).toBe(1);
    expect(readdirSync(dir()).filter((file) => file.startsWith("half"))).toEqual([]);
  }, 400_000);
});
