import { spawnSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { PGlite } from "@electric-sql/pglite";
import { DataFolderTaken, lockDataFolder } from "../src/lib/db/lock";
import { unpack } from "../src/lib/db/unpack";

/*
 * The embedded database for backup-db.sh and restore-db.sh:
 *   backup-pglite.ts dump FILE MANIFEST       from MO_DATA_DIR/db into a gzip'd tar, which is opened and counted before it counts
 *   backup-pglite.ts restore FILE MANIFEST DIR    into a new folder, compared, with a new epoch
 */

const TAKEN = 75;
const [verb, file = "", manifest = "", into = ""] = process.argv.slice(2);
try {
  if (verb === "dump") await dump();
  else if (verb === "restore") await restore();
  else throw new Error("Say dump or restore");
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = error instanceof DataFolderTaken ? TAKEN : 1;
}

/** The files as they lie there, while nobody else may open them; PGlite itself can wait for ever when the disk is full. */
async function dump() {
  const dir = path.resolve(process.env.MO_DATA_DIR?.trim() || ".mo", "db");
  if (!existsSync(path.join(dir, "PG_VERSION"))) throw new Error(`There is no database in ${dir}`);
  const lock = lockDataFolder(dir);
  try {
    // Names as in PGlite's own archives: absolute below the folder.
    const args = ["--create", "--gzip", "--format=ustar", "--absolute-names", "--transform=s,^,/,", "--file", path.resolve(file)];
    const { status } = spawnSync("tar", [...args, ...readdirSync(dir)], { cwd: dir, stdio: ["ignore", "ignore", "inherit"] });
    if (status !== 0) throw new Error("The files of the database could not be copied");
  } finally {
    lock.release();
  }
  const archive = new Blob([new Uint8Array(readFileSync(file))], { type: "application/x-gzip" });
  const copy = await PGlite.create({ loadDataDir: archive });
  writeFileSync(manifest, await manifestOf(copy));
  await copy.close();
}

async function restore() {
  if (existsSync(into)) throw new Error(`${into} is there already; a restore never writes over anything`);
  try {
    await unpack(file, into);
    const client = await PGlite.create({ dataDir: into });
    if ((await manifestOf(client)) !== readFileSync(manifest, "utf8"))
      throw new Error("The restored rows differ from the backup");
    // A new epoch tells the phones to bring back what they logged since the backup.
    await client.query("update instance set epoch = gen_random_uuid()");
    await client.close();
  } catch (error) {
    for (const left of [into, `${into}.part`]) rmSync(left, { recursive: true, force: true });
    throw error;
  }
}

/** The same lines as backup-manifest.sql. */
async function manifestOf(client: PGlite): Promise<string> {
  await client.exec(
    "set timezone = 'UTC'; set datestyle = 'ISO, MDY'; set intervalstyle = 'postgres'; set extra_float_digits = 1; set bytea_output = 'hex'",
  );
  const { rows } = await client.query<{ relname: string }>(
    `select relname from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace order by relname collate "C"`,
  );
  const lines: string[] = [];
  for (const { relname } of rows) {
    const counted = await client.query<{ n: string; sum: string }>(
      `select count(*)::text as n, coalesce(sum(('x' || substr(md5(t::text), 1, 15))::bit(60)::bigint::numeric), 0)::text as sum from public."${relname}" t`,
    );
    lines.push(`${relname}|${counted.rows[0]?.n}|${counted.rows[0]?.sum}\n`);
  }
  return lines.join("");
}
