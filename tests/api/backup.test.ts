import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from "node:fs";
import path from "node:path";
import { sql } from "drizzle-orm";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { readConfig } from "../../src/lib/config";
import { claimInstance, migrate } from "../../src/lib/db/migrate";
import { openPostgres } from "../../src/lib/db/postgres";
import { eraseAccount } from "../../src/wiring/erase-account";
import { assemble } from "../../src/wiring/services";
import { signedIn } from "../support/api";
import { backupDesk, fill, scripts } from "../support/backup";

/* Backup, restore and drill as the operator runs them, on a cluster of this file's own with the roles of compose.yaml. */

const { dir, run, backups, theBackup, withManifest, runs } = backupDesk();

describe.skipIf(!process.env.MO_TEST_POSTGRES_URL)("PostgreSQL, as an owner that is no superuser", () => {
  let postgres: { url: string; stop(): Promise<void> };
  let admin: pg.Client;
  let url: string;
  beforeAll(async () => {
    const starter = "../../scripts/test-postgres.mjs";
    postgres = await ((await import(starter)) as { startPostgres(): Promise<typeof postgres> }).startPostgres();
    const { port } = new URL(postgres.url);
    const roles = {
      PGHOST: "127.0.0.1",
      PGPORT: port,
      POSTGRES_OWNER_PASSWORD: "it's 100% safe",
      POSTGRES_LOGIN_PASSWORD: "login",
    };
    expect(run(path.join(scripts, "compose-roles.sh"), [], roles)).toEqual({ code: 0, said: "" });
    url = `postgresql://mo_owner:it's%20100%25%20safe@127.0.0.1:${port}/mo`;
    admin = new pg.Client({ connectionString: postgres.url });
    await admin.connect();
    const owner = await openPostgres({ url, poolMax: 2 });
    await migrate(owner);
    await fill(owner);
    await owner.close();
  }, 120_000);
  afterAll(async () => {
    await admin.end();
    await postgres.stop();
  });

  const databases = async () =>
    (await admin.query<{ datname: string }>("select datname from pg_database where not datistemplate order by 1")).rows.map(
      ({ datname }) => datname,
    );
  const backup = (env: Record<string, string> = {}, shell?: string) =>
    run(path.join(scripts, "backup-db.sh"), [], { DATABASE_URL: url, ...env }, shell);
  const restore = (file: string, name: string, env: Record<string, string> = {}) =>
    run(path.join(scripts, "restore-db.sh"), [file, name], { DATABASE_URL: url, ...env });

  test("whoever was erased after the backup is erased again by the restore, or it says that it could not", async () => {
    expect(backup().code).toBe(0);
    const before = theBackup();
    const { secret, dataKeys } = readConfig({ MO_ENV: "test" });
    const keys = { MO_SECRET: secret, MO_DATA_KEYS: dataKeys };
    const owner = await openPostgres({ url, poolMax: 2 });
    const mo = assemble(readConfig({ MO_ENV: "test", LOG_LEVEL: "silent" }), owner, (await claimInstance(owner, "test")).epoch);
    const gone = await signedIn(mo);
    await owner.plain.execute(sql`select pg_sleep(1.1)`); // a name of its own for the next backup
    expect(backup().code).toBe(0);
    const withThem = backups().find((file) => file.endsWith(".dump") && path.join(dir(), file) !== before)!;
    await eraseAccount(mo, gone.userId);
    await owner.plain.execute(sql`select pg_sleep(1.1)`);
    expect(backup().code).toBe(0);
    await owner.plain.execute(sql`delete from erasure_receipts`); // the next tests begin with nobody erased
    await owner.close();
    expect(readFileSync(path.join(dir(), "erasures.txt"), "utf8")).toMatch(/^[\w-]{22} \d{4}-\d\d-\d\dT[\d:.]+Z\n$/);
    const without = restore(path.join(dir(), withThem), "nobody_asked");
    expect(without).toMatchObject({ code: 1, said: expect.stringContaining("whoever was erased since is back") });
    const back = restore(path.join(dir(), withThem), "erased_again", keys);
    expect(back).toMatchObject({ code: 0, said: expect.stringContaining("✓ Erased 1 again") });
    const client = new pg.Client({ connectionString: Object.assign(new URL(url), { pathname: "/erased_again" }).href });
    await client.connect();
    expect((await client.query("select 1 from users where id = $1", [gone.userId])).rows).toEqual([]);
    await client.end();
    for (const name of ["nobody_asked", "erased_again"]) await admin.query(`drop database ${name}`);
  }, 500_000);

  test("every row of every table comes back, under a new epoch, and the old database stays", async () => {
    const made = backup();
    expect(made).toMatchObject({ code: 0 });
    expect(made.said).toMatch(/^✓ .*mo_\d{8}_\d{6}\.dump, \d+ bytes, \d+ tables\n$/);
    expect(backups()).toHaveLength(3);
    const back = restore(theBackup(), "again");
    expect(back).toEqual({
      code: 0,
      said: expect.stringMatching(/^✓ again: \d+ tables, \d+ rows, every checksum as in the backup\n$/),
    });
    const at = async (database: string) => {
      const client = new pg.Client({ connectionString: Object.assign(new URL(postgres.url), { pathname: `/${database}` }).href });
      await client.connect();
      const tables = (
        await client.query<{ t: string }>("select tablename as t from pg_tables where schemaname = 'public' order by 1")
      ).rows;
      const rows: Record<string, unknown[]> = {};
      for (const { t } of tables) rows[t] = (await client.query(`select t::text from public."${t}" t order by 1`)).rows;
      const { rows: forced } = await client.query("select count(*)::int as n from pg_class where relforcerowsecurity");
      const { rows: policies } = await client.query("select tablename, policyname, roles, qual from pg_policies order by 1, 2");
      await client.end();
      return { rows, forced, policies };
    };
    const [before, after] = [await at("mo"), await at("again")];
    expect(before.rows.sets).toHaveLength(3);
    expect(before.rows.instance).not.toEqual(after.rows.instance);
    expect({ ...after.rows, instance: null }).toEqual({ ...before.rows, instance: null });
    expect([after.forced, after.policies]).toEqual([before.forced, before.policies]);
    await admin.query("drop database again");
  }, 60_000);

  test("the drill restores the newest backup, starts Mo on it, reads the last set and leaves nothing", async () => {
    expect(backup().code).toBe(0);
    const drill = run(path.join(scripts, "restore-drill.sh"), [], { DATABASE_URL: url });
    expect(drill).toMatchObject({ code: 0 });
    expect(drill.said).toContain("the last set is there");
    expect(runs().map(({ job, ok }) => [job, ok])).toEqual([
      ["backup", true],
      ["restore-drill", true],
    ]);
    expect(await databases()).toEqual(["mo", "postgres"]);
  }, 120_000);

  test("an encrypted backup opens with its key and with no other", async () => {
    const key = (name: string) => {
      const file = path.join(dir(), name);
      expect(run("age-keygen", ["-o", file], {}).code).toBe(0);
      return { file, recipient: /public key: (age1\w+)/.exec(readFileSync(file, "utf8"))![1]! };
    };
    const [ours, other] = [key("ours.key"), key("other.key")];
    expect(backup({ BACKUP_AGE_RECIPIENT: ours.recipient }).code).toBe(0);
    const file = theBackup();
    expect(file).toMatch(/\.dump\.age$/);
    expect(readFileSync(file).includes("PGDMP")).toBe(false);
    const wrong = restore(file, "wrong", { BACKUP_AGE_IDENTITY: other.file });
    expect([wrong.code === 0, wrong.said.includes("Nothing was restored: it stopped while it decrypted.")]).toEqual([
      false,
      true,
    ]);
    expect(restore(file, "without").said).toContain("Set BACKUP_AGE_IDENTITY");
    expect(await databases()).toEqual(["mo", "postgres"]);
    expect(restore(file, "right", { BACKUP_AGE_IDENTITY: ours.file }).code).toBe(0);
    await admin.query('drop database "right"');
  }, 60_000);

  const shim = (name: string, text: string) => {
    const bin = path.join(dir(), "bin");
    mkdirSync(bin, { recursive: true });
    writeFileSync(path.join(bin, name), `#!/bin/sh\n${text}\n`);
    chmodSync(path.join(bin, name), 0o755);
    return { PATH: `${bin}:${process.env.PATH}` };
  };

  test.each<[string, () => Record<string, string>, string | undefined, string]>([
    ["the server is away", () => ({ DATABASE_URL: "postgresql://mo_owner@127.0.0.1:1/mo" }), undefined, "while it dumped"],
    ["the address is none", () => ({ DATABASE_URL: "mo_owner@here" }), undefined, "full address"],
    ["the database is not there", () => ({ DATABASE_URL: url.replace(/mo$/, "none") }), undefined, "while it dumped"],
    ["the login sees no row", () => ({ DATABASE_URL: url.replace("mo_owner", "blind") }), undefined, "does not see the rows"],
    [
      "the dump fails half-way",
      () => shim("pg_dump", 'head -c 1000 /dev/zero > "$MO_PARTIAL/dump"; exit 1'),
      undefined,
      "pg_dump failed",
    ],
    [
      "the dump is cut, and pg_dump did not notice",
      () => shim("pg_dump", '/usr/bin/pg_dump "$@" && truncate -s -2000 "$MO_PARTIAL/dump"'),
      undefined,
      "while it read the dump again",
    ],
    ["the disk is full", () => ({}), "ulimit -f 64", "while it dumped"],
    ["the recipient is none", () => ({ BACKUP_AGE_RECIPIENT: "age1nobody" }), undefined, "while it encrypted"],
    ["the folder cannot be written", () => ({ BACKUP_DIR: "/proc/nowhere" }), undefined, "before it began"],
    [
      "the copy elsewhere fails",
      () => ({ ...shim("aws", "exit 1"), BACKUP_S3_URI: "s3://backups" }),
      undefined,
      "while it was copied",
    ],
    [
      "the copy elsewhere is another file",
      () => ({ ...shim("aws", '[ "$5" = - ] && echo other; exit 0'), BACKUP_S3_URI: "s3://backups" }),
      undefined,
      "The copy differs",
    ],
  ])(
    "no backup counts when %s",
    async (_, env, shell, says) => {
      // Reads every table and stands outside every policy: its dump would be empty and look well.
      await admin.query(
        "do $$ begin create role blind login in role pg_read_all_data; exception when duplicate_object then null; end $$",
      );
      const ran = backup(env(), shell);
      expect(ran.code).not.toBe(0);
      expect(ran.said).toContain(says);
      expect(ran.said).toContain("No backup was made");
      const isCopy = says.includes("cop");
      expect(backups()).toHaveLength(isCopy ? 3 : 0); // what is here stays when only the copy failed
      expect(readdirSync(dir()).filter((file) => file.startsWith(".partial"))).toEqual([]);
      if (existsSync(path.join(dir(), "runs.jsonl"))) expect(runs().at(-1)).toMatchObject({ ok: false });
    },
    60_000,
  );

  test.each<[string, (file: string) => void, string]>([
    ["cut short", (file) => truncateSync(file, 5_000), "is not what was written"],
    ["without its checksum", (file) => rmSync(`${file}.sha256`), "is not there"],
    [
      "with a row missing",
      (file) => withManifest(file, (lines) => lines.replace(/^sets\|3/m, "sets|4")),
      "differ from the backup",
    ],
    [
      "with one changed value",
      (file) => withManifest(file, (lines) => lines.replace(/^(sets\|3\|\d+)\d$/m, "$1x")),
      "differ from the backup",
    ],
  ])(
    "a backup %s is refused and leaves no database",
    async (_, damage, says) => {
      expect(backup().code).toBe(0);
      damage(theBackup());
      const ran = restore(theBackup(), "damaged");
      expect(ran.code).not.toBe(0);
      expect(ran.said).toContain(says);
      expect(await databases()).toEqual(["mo", "postgres"]);
    },
    60_000,
  );

  test("a name that is taken, or is none, is refused and the database of that name stays", async () => {
    expect(backup().code).toBe(0);
    expect(restore(theBackup(), "mo").code).not.toBe(0);
    expect(restore(theBackup(), 'x"; drop database mo; --').code).toBe(64);
    expect(await databases()).toEqual(["mo", "postgres"]);
  }, 60_000);

  test("seven days and four weeks are kept, and nothing older than thirty days", () => {
    const stampOf = (daysAgo: number) =>
      new Date(Date.now() - daysAgo * 86_400_000).toISOString().slice(0, 10).replaceAll("-", "");
    for (let days = 1; days <= 60; days++)
      for (const hour of ["020000", "140000"])
        for (const suffix of ["", ".manifest", ".sha256"])
          writeFileSync(path.join(dir(), `mo_${stampOf(days)}_${hour}.dump${suffix}`), "x");
    expect(backup().code).toBe(0);
    const kept = backups(".dump").filter((file) => file.endsWith(".dump"));
    const days = [...new Set(kept.map((file) => file.slice(3, 11)))].sort().reverse();
    expect(days.slice(0, 7)).toEqual([0, 1, 2, 3, 4, 5, 6].map(stampOf));
    expect(days.length).toBeLessThanOrEqual(7 + 4);
    expect(days.length).toBeGreaterThanOrEqual(9);
    expect(days.at(-1)! >= stampOf(30)).toBe(true);
    expect(backups()).toHaveLength(kept.length * 3);
  }, 60_000);

  test("after a long pause the old ones go although no newer ones take their place", () => {
    const old = [25, 45].map((days) => new Date(Date.now() - days * 86_400_000).toISOString().slice(0, 10).replaceAll("-", ""));
    for (const day of old) writeFileSync(path.join(dir(), `mo_${day}_020000.dump`), "x");
    expect(backup().code).toBe(0);
    expect(old.map((day) => existsSync(path.join(dir(), `mo_${day}_020000.dump`)))).toEqual([true, false]);
  }, 60_000);
});
