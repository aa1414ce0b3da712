import { spawnSync } from "node:child_process";
import { randomBytes } from "node:crypto";
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { sql } from "drizzle-orm";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { readConfig } from "../../src/lib/config";
import type { Database } from "../../src/lib/db/database";
import { lockDataFolder } from "../../src/lib/db/lock";
import { migrate } from "../../src/lib/db/migrate";
import { openPostgres } from "../../src/lib/db/postgres";
import { fill } from "../support/backup";

/* The operator's commands, each in a process of its own, as on a server: production, secrets from the data folder. */

const root = path.resolve(import.meta.dirname, "../..");
const server = process.env.MO_TEST_POSTGRES_URL ?? "";

describe.skipIf(server === "")("./mo", () => {
  const data = mkdtempSync(path.join(tmpdir(), "mo-operator-"));
  const { secret, dataKeys } = readConfig({ MO_ENV: "test" });
  let database: Database;
  let url: string;

  function mo(...args: string[]) {
    return run(args, { DATABASE_URL: url });
  }
  function run(args: readonly string[], more: Record<string, string>) {
    const { status, stdout, stderr } = spawnSync("./mo", args, {
      cwd: root,
      encoding: "utf8",
      env: {
        ...{ NODE_ENV: "test", PATH: process.env.PATH, MO_ENV: "test", MO_EMBEDDED: "allow" },
        ...{ MO_DATA_DIR: data, BACKUP_DIR: path.join(data, "backups"), ...more },
      },
    });
    return { status, stdout, stderr };
  }
  async function inDatabase<T extends Record<string, unknown>>(statement: ReturnType<typeof sql>): Promise<T[]> {
    return (await database.plain.execute<T>(statement)).rows;
  }

  beforeAll(async () => {
    writeFileSync(path.join(data, "secrets.json"), JSON.stringify({ MO_SECRET: secret, MO_DATA_KEYS: dataKeys }));
    const name = `mo_operator_${randomBytes(6).toString("hex")}`;
    const admin = new pg.Client({ connectionString: server });
    await admin.connect();
    await admin.query(`create database ${name}`);
    await admin.end();
    url = Object.assign(new URL(server), { pathname: `/${name}` }).href;
    database = await openPostgres({ url, poolMax: 2 });
    await migrate(database);
    await fill(database);
  }, 180_000);
  afterAll(async () => {
    await database.close();
    rmSync(data, { recursive: true, force: true });
  });

  test("doctor says what is in use and what is missing, and is content when nothing is", async () => {
    const first = mo("doctor");
    expect(first.stdout).toContain("Mo as test at http://localhost:3000");
    expect(first.stdout).toContain("database postgres · auth better-auth");
    expect(first.stdout).toContain("✓ the schema is current");
    expect(first.stdout).toContain("✓ 8 coaches, 367 exercises, 20 programs");
    expect(first.stdout).toContain("✗ last backup never, 0 in the folder; run ./mo backup");
    expect(first.stdout).toContain("✓ alerts are lines of the log only; set ALERT_EMAIL or ALERT_WEBHOOK_URL to be told");
    const told = run(["doctor"], { DATABASE_URL: url, ALERT_WEBHOOK_URL: "http://127.0.0.1:1/hook" });
    expect(told.stdout).toContain("✓ alerts go to ALERT_WEBHOOK_URL");
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
    const foreign = run(["doctor"], { DATABASE_URL: url, MO_DATA_KEYS: `other:${Buffer.alloc(32, 7).toString("base64")}` });
    expect([foreign.status, foreign.stdout]).toEqual([1, expect.stringContaining('✗ MO_DATA_KEYS lacks the key "dev"')]);
  }, 500_000);

  test("migrate and seed are the runner's, and an embedded database that Mo runs on is left alone", () => {
    expect(mo("migrate").stdout).toContain("✓ The schema is current");
    expect(mo("seed").stdout).toContain("✓ Seeded 8 coaches");
    const lock = lockDataFolder(path.join(data, "db"));
    const busy = run(["outbox"], { MO_EMBEDDED: "" }); // the secrets that npm start made say that this is the one machine
    lock.release();
    expect([busy.status, busy.stderr]).toEqual([75, expect.stringContaining("Another Mo process uses")]);
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

  test("a database of another world, or with nothing in it, is refused", async () => {
    const foreign = run(["outbox"], { DATABASE_URL: url, MO_ENV: "production" });
    expect([foreign.status, foreign.stderr]).toEqual([1, "This database belongs to test; this process is production.\n"]);
    const schema = run(["migrate"], { DATABASE_URL: url, MO_ENV: "production" });
    expect([schema.status, schema.stdout]).toEqual([1, ""]);
    const empty = run(["outbox"], { DATABASE_URL: Object.assign(new URL(server), { pathname: "/template1" }).href });
    expect([empty.status, empty.stderr]).toEqual([1, "This database is empty; run ./mo migrate first.\n"]);
  }, 500_000);

  test.each(["preview", "production"])(
    "a schema is not tried out on a database that says %s",
    async (world) => {
      await inDatabase(sql`update instance set environment = ${world}`);
      const { status, stdout, stderr } = spawnSync(
        "node_modules/.bin/tsx",
        ["--conditions=react-server", "scripts/db-kit.ts", "push"],
        {
          cwd: root,
          encoding: "utf8",
          env: { NODE_ENV: "test", MO_ENV: "test", PATH: process.env.PATH, DATABASE_URL: url },
        },
      );
      await inDatabase(sql`update instance set environment = 'test'`);
      const refusal = `db:push is for development and test only, and this is ${world}.\n`;
      expect({ status, stdout, stderr }).toEqual({ status: 1, stdout: "", stderr: refusal });
    },
    500_000,
  );

  test("backup without a database says so and makes none", () => {
    const empty = path.join(data, "empty");
    mkdirSync(empty);
    const { status, stderr } = run(["backup"], { MO_DATA_DIR: empty });
    expect([status, stderr]).toEqual([1, expect.stringContaining("There is no database in")]);
    expect(existsSync(path.join(empty, "db/PG_VERSION"))).toBe(false);
  }, 500_000);
});
