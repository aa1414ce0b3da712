import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { sql } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { lockDataFolder } from "../../src/lib/db/lock";
import { migrate } from "../../src/lib/db/migrate";
import { openPglite } from "../../src/lib/db/pglite";
import { templatePath } from "../../src/lib/db/template";
import { fill } from "../support/backup";

/* The operator's commands on an embedded database, each in a process of its own. */

const root = path.resolve(import.meta.dirname, "../..");
const data = mkdtempSync(path.join(tmpdir(), "mo-operator-"));
const key = Buffer.alloc(32, "operator").toString("base64");

function mo(...args: string[]) {
  const { status, stdout, stderr } = spawnSync("./mo", args, {
    cwd: root,
    encoding: "utf8",
    env: { NODE_ENV: "test", PATH: process.env.PATH, MO_ENV: "test", MO_DATA_DIR: data, BACKUP_DIR: path.join(data, "backups") },
  });
  return { status, stdout, stderr };
}

async function inDatabase<T>(statement: ReturnType<typeof sql>): Promise<T[]> {
  const database = await openPglite({ dir: path.join(data, "db") });
  const { rows } = (await database.plain.execute(statement)) as unknown as { rows: T[] };
  await database.close();
  return rows;
}

describe.skipIf(process.env.MO_TEST_POSTGRES_URL)("./mo", () => {
  beforeAll(async () => {
    writeFileSync(path.join(data, "secrets.json"), JSON.stringify({ MO_SECRET: key, MO_DATA_KEYS: `k1:${key}` }));
    const database = await openPglite({ dir: path.join(data, "db"), template: templatePath() });
    await migrate(database);
    await fill(database);
    await database.close();
  }, 180_000);
  afterAll(() => rmSync(data, { recursive: true, force: true }));

  test("doctor says what is in use and what is missing, and is content when nothing is", async () => {
    const first = mo("doctor");
    expect(first.stdout).toContain("Mo as test at http://localhost:3000");
    expect(first.stdout).toContain("database pglite · auth better-auth");
    expect(first.stdout).toContain("✓ the schema is current");
    expect(first.stdout).toContain("✓ 8 coaches, 367 exercises, 20 programs");
    expect(first.stdout).toContain("✗ last backup never, 0 in the folder; run ./mo backup");
    expect(first.status).toBe(1);
    mkdirSync(path.join(data, "backups"));
    const at = new Date().toISOString();
    writeFileSync(path.join(data, "backups/mo_20260101_000000.pglite"), "x");
    const lines = ["backup", "restore-drill"].map((job) => `${JSON.stringify({ at, job, ok: true })}\n`);
    writeFileSync(path.join(data, "backups/runs.jsonl"), lines.join(""));
    await inDatabase(sql`delete from mo_migrations where name like '0010%'`);
    const behind = mo("doctor");
    expect([behind.status, behind.stdout]).toEqual([
      1,
      expect.stringContaining("✗ the schema lacks 0010_goals; run ./mo migrate"),
    ]);
    await inDatabase(sql`insert into mo_migrations (name) values ('0010_goals')`);
    expect(mo("doctor")).toMatchObject({ status: 0, stdout: expect.not.stringContaining("✗") });
  }, 500_000);

  test("migrate and seed are the runner's, and wait for nobody who runs", () => {
    expect(mo("migrate").stdout).toContain("✓ The schema is current");
    expect(mo("seed").stdout).toContain("✓ Seeded 8 coaches");
    const lock = lockDataFolder(path.join(data, "db"));
    const busy = ["migrate", "outbox", "reset-link"].map((name) => mo(name, "a@b.test"));
    lock.release();
    for (const { status, stderr } of busy)
      expect([status, stderr]).toEqual([75, expect.stringContaining("Another Mo process uses")]);
  }, 500_000);

  test("reset-link prints a link that opens one account, and leaves no mail behind", async () => {
    const [user] = await inDatabase<{ id: string; email: string }>(sql`select id, email from users order by created_at limit 1`);
    const made = mo("reset-link", user!.email.toUpperCase());
    expect(made).toMatchObject({ status: 0, stderr: "" });
    const token = /^http:\/\/localhost:3000\/reset-password#token=(\S+)$/m.exec(made.stdout)?.[1];
    expect(token).toMatch(/^\S{20,}$/);
    const links = await inDatabase<{ value: string; hours: number }>(
      sql`select value, extract(epoch from expires_at - now()) / 3600 as hours from verifications`,
    );
    expect(links).toEqual([{ value: user!.id, hours: expect.anything() }]);
    expect(Number(links[0]!.hours)).toBeLessThanOrEqual(1);
    expect(await inDatabase(sql`select id from outbox where kind = 'reset'`)).toEqual([]);
    expect(mo("reset-link", "nobody@example.test")).toMatchObject({
      status: 1,
      stderr: "Nobody here has this e-mail address.\n",
    });
    expect(mo("reset-link").status).toBe(64);
  }, 500_000);

  test("outbox shows what waits without its text, and retries what is dead", async () => {
    const mail = sql`(select id from users limit 1), 'k', 'code', 'a@b.test', 'Secret subject', 'secret text', now() - interval '1 day', now()`;
    const [{ id }] = (await inDatabase<{ id: string }>(
      sql`insert into outbox (id, user_id, key, kind, recipient, subject, text, due_at, dead_at) select gen_random_uuid(), ${mail} returning id`,
    )) as [{ id: string }];
    const listed = mo("outbox");
    expect(listed.stdout).toMatch(new RegExp(`^${id} {2}dead {2}code {2}0 tries`, "m"));
    expect(listed.stdout).not.toMatch(/secret|a@b\.test/i);
    expect(mo("outbox", "retry", id)).toMatchObject({ status: 0, stdout: "✓ The mail (code) is due again\n" });
    expect(
      await inDatabase(sql`select 1 as n from outbox where dead_at is null and due_at > now() - interval '1 hour'`),
    ).toHaveLength(1);
    expect(mo("outbox", "retry", id).status).toBe(1);
    expect(mo("outbox", "retry", "1; drop table users").status).toBe(64);
  }, 500_000);

  test("user delete asks once more, then erases every row and no other account", async () => {
    const [user] = await inDatabase<{ id: string; email: string }>(
      sql`select u.id, u.email from users u where exists (select from sets s where s.user_id = u.id)`,
    );
    expect(mo("user", "delete", user!.email)).toMatchObject({
      status: 1,
      stderr: expect.stringContaining("Say it again with --yes."),
    });
    expect(mo("user", "delete", user!.email, "--yes")).toMatchObject({ status: 0 });
    const left = await inDatabase(
      sql`select (select count(*)::int from users) as users, (select count(*)::int from sets) as sets`,
    );
    expect(left).toEqual([{ users: 1, sets: 0 }]);
    expect(mo("user", "delete", user!.email, "--yes").status).toBe(1);
  }, 500_000);

  test("a database that is not there is said, not made", () => {
    const empty = path.join(data, "empty");
    mkdirSync(empty);
    const env = { NODE_ENV: "test", PATH: process.env.PATH, MO_ENV: "test", MO_DATA_DIR: empty } as const;
    const { status, stderr } = spawnSync("./mo", ["backup"], { cwd: root, encoding: "utf8", env });
    expect([status, stderr]).toEqual([1, expect.stringContaining("There is no database in")]);
    expect(existsSync(path.join(empty, "db/PG_VERSION"))).toBe(false);
  }, 120_000);
});
