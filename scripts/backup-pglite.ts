import { spawnSync } from "node:child_process";
import { createWriteStream, existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";
import { pipeline } from "node:stream/promises";
import { PGlite } from "@electric-sql/pglite";
import { config } from "../src/lib/config";
import { DataFolderTaken, lockDataFolder } from "../src/lib/db/lock";
import { claimInstance, migrate } from "../src/lib/db/migrate";
import { openPglite } from "../src/lib/db/pglite";
import { unpack } from "../src/lib/db/unpack";
import { replayErasures } from "../src/wiring/erasure-ledger";
import { assemble } from "../src/wiring/services";
import { askInstance, instanceOf } from "./mo-ask";

/*
 * The embedded database for backup-db.sh and restore-db.sh:
 *   backup-pglite.ts dump FILE MANIFEST ERASED    from MO_DATA_DIR/db, or the instance that runs on it, into a gzip'd tar, which is
 *                                                 opened and counted before it counts; ERASED gets who was erased until then
 *   backup-pglite.ts restore FILE MANIFEST DIR LEDGER    into a new folder, compared, with a new epoch, and the ledger replayed
 */

const TAKEN = 75;
const [verb, file = "", manifest = "", third = "", ledger = ""] = process.argv.slice(2);
try {
  if (verb === "dump") await dump();
  else if (verb === "restore") await restore();
  else throw new Error("Say dump or restore");
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = error instanceof DataFolderTaken ? TAKEN : 1;
}

async function dump() {
  const dir = path.resolve(process.env.MO_DATA_DIR?.trim() || ".mo", "db");
  if (!existsSync(path.join(dir, "PG_VERSION"))) throw new Error(`There is no database in ${dir}`);
  try {
    copyFiles(dir);
  } catch (error) {
    if (!(error instanceof DataFolderTaken) || !(await fetchFromInstance())) throw error;
  }
  const archive = new Blob([new Uint8Array(readFileSync(file))], { type: "application/x-gzip" });
  const copy = await PGlite.create({ loadDataDir: archive });
  writeFileSync(manifest, await manifestOf(copy));
  writeFileSync(third, await erasedIn(copy));
  await copy.close();
}

/** The files as they lie there, while nobody else may open them; PGlite itself can wait for ever when the disk is full. */
function copyFiles(dir: string) {
  const lock = lockDataFolder(dir);
  try {
    // Names as in PGlite's own archives: absolute below the folder.
    const args = ["--create", "--gzip", "--format=ustar", "--absolute-names", "--transform=s,^,/,", "--file", path.resolve(file)];
    const { status } = spawnSync("tar", [...args, ...readdirSync(dir)], { cwd: dir, stdio: ["ignore", "ignore", "inherit"] });
    if (status !== 0) throw new Error("The files of the database could not be copied");
  } finally {
    lock.release();
  }
}

/** False when nobody listens, or there is no token to ask with. */
async function fetchFromInstance(): Promise<boolean> {
  const instance = instanceOf(process.env);
  const answer = instance && (await askInstance(instance, "backup", {}));
  if (!answer) return false;
  await pipeline(answer, createWriteStream(file, { mode: 0o600 }));
  if (statSync(file).size !== Number(answer.headers["content-length"])) throw new Error("The running Mo broke off its copy");
  return true;
}

/** Lines as the ledger has them (src/wiring/erasure-ledger.ts). */
async function erasedIn(client: PGlite): Promise<string> {
  const { rows } = await client.query<{ subject: string; finished_at: Date }>(
    "select subject, finished_at from erasure_receipts order by finished_at",
  );
  return rows.map(({ subject, finished_at }) => `${subject} ${finished_at.toISOString()}\n`).join("");
}

async function restore() {
  if (existsSync(third)) throw new Error(`${third} is there already; a restore never writes over anything`);
  try {
    await unpack(file, third);
    const client = await PGlite.create({ dataDir: third });
    if ((await manifestOf(client)) !== readFileSync(manifest, "utf8"))
      throw new Error("The restored rows differ from the backup");
    // A new epoch tells the phones to bring back what they logged since the backup.
    await client.query("update instance set epoch = gen_random_uuid()");
    await client.close();
    if (existsSync(ledger)) await replay();
  } catch (error) {
    for (const left of [third, `${third}.part`]) rmSync(left, { recursive: true, force: true });
    throw error;
  }
}

/** Whoever was erased since the backup stays erased; the schema must be today's for that. */
async function replay() {
  const chosen = config();
  const database = await openPglite({ dir: third });
  try {
    await migrate(database, path.join(import.meta.dirname, "../src/lib/db/migrations"));
    const { epoch } = await claimInstance(database, chosen.environment);
    const { erased, unreadable } = await replayErasures(assemble({ ...chosen, logLevel: "silent" }, database, epoch), ledger);
    if (unreadable > 0) throw new Error(`${unreadable} lines of ${ledger} cannot be read`);
    console.log(`✓ Erased ${erased} again`);
  } finally {
    await database.close();
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
