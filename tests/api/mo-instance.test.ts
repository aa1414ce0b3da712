import { spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { buffer, text } from "node:stream/consumers";
import { sql } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { POST as command } from "../../src/app/api/ops/[command]/route";
import { POST as backup } from "../../src/app/api/ops/backup/route";
import { readConfig } from "../../src/lib/config";
import { claimInstance, migrate } from "../../src/lib/db/migrate";
import { openPglite } from "../../src/lib/db/pglite";
import { templatePath } from "../../src/lib/db/template";
import { assemble, type Started } from "../../src/wiring/services";
import { fill } from "../support/backup";

/* ./mo while an instance holds the embedded database: the same commands, the same words, by way of /api/ops. */

const root = path.resolve(import.meta.dirname, "../..");
const HOST = "mo.example.test";
const { secret, dataKeys } = readConfig({ MO_ENV: "test" });
const base = mkdtempSync(path.join(tmpdir(), "mo-instance-"));
const data = path.join(base, "data");
const backups = path.join(base, "backups");
let mo: Started;
let server: Server;
const hosts = new Set<string>();

async function open(): Promise<Started> {
  const database = await openPglite({ dir: path.join(data, "db"), template: templatePath() });
  await migrate(database);
  const { epoch } = await claimInstance(database, "test");
  const settings = { MO_ENV: "test", LOG_LEVEL: "silent", MO_SECRET: secret, MO_DATA_KEYS: dataKeys };
  return assemble(readConfig({ ...settings, OPS_TOKEN: "the-token", MO_DATA_DIR: data, BACKUP_DIR: backups }), database, epoch);
}

/** The routes as the server would have them. */
async function serve(): Promise<Server> {
  const listening = createServer(async (request, response) => {
    hosts.add(request.headers.host ?? "");
    const headers = new Headers(Object.entries(request.headers).map(([name, value]) => [name, String(value)]));
    const sent = new Request(`http://${HOST}${request.url}`, { method: "POST", headers, body: await buffer(request) });
    const name = request.url?.split("/").at(-1) ?? "";
    const answer = name === "backup" ? await backup(sent) : await command(sent, { params: Promise.resolve({ command: name }) });
    response.writeHead(answer.status, Object.fromEntries(answer.headers)).end(Buffer.from(await answer.arrayBuffer()));
  });
  await new Promise<void>((resolve) => listening.listen(0, "127.0.0.1", resolve));
  return listening;
}

async function run(args: readonly string[], over: Record<string, string> = {}) {
  const port = String((server.address() as AddressInfo).port);
  const world = { NODE_ENV: "test" as const, PATH: process.env.PATH, HOME: base, MO_ENV: "test", PORT: port };
  const env = { ...world, MO_DATA_DIR: data, BACKUP_DIR: backups, NEXT_PUBLIC_APP_URL: `https://${HOST}`, ...over };
  const child = spawn("./mo", args, { cwd: root, env });
  const ended = new Promise<number | null>((resolve) => child.on("close", resolve));
  const [out, err, code] = await Promise.all([text(child.stdout), text(child.stderr), ended]);
  return { code, out, err };
}

describe.skipIf(process.env.MO_TEST_POSTGRES_URL)("./mo beside a running instance", () => {
  beforeAll(async () => {
    mkdirSync(data);
    const secrets = { MO_SECRET: secret, MO_DATA_KEYS: dataKeys, OPS_TOKEN: "the-token" };
    writeFileSync(path.join(data, "secrets.json"), JSON.stringify(secrets));
    mo = await open();
    await fill(mo.database);
    Object.assign(globalThis, { moStarted: mo });
    server = await serve();
  }, 120_000);
  afterAll(async () => {
    server?.closeAllConnections();
    await new Promise((resolve) => server?.close(resolve));
    await mo?.database.close();
    rmSync(base, { recursive: true, force: true });
  });

  test("it asks the instance by the name it is served under, and a refusal keeps its code", async () => {
    expect(await run(["outbox"])).toMatchObject({ code: 0, err: "", out: expect.stringContaining("No mail waits.") });
    expect([...hosts]).toEqual([HOST]);
    expect(await run(["outbox", "retry", "nonsense"])).toMatchObject({
      code: 64,
      out: "",
      err: expect.stringContaining("Say ./mo outbox"),
    });
    expect(await run(["user", "delete", "nobody@example.test", "--yes"])).toMatchObject({
      code: 1,
      err: "Nobody here has this e-mail address.\n",
    });
  }, 200_000);

  test("another token, none, or nobody who listens: it says which", async () => {
    expect(await run(["outbox"], { OPS_TOKEN: "another" })).toMatchObject({
      code: 1,
      err: expect.stringContaining("does not know this OPS_TOKEN"),
    });
    expect(await run(["outbox"], { PORT: "1" })).toMatchObject({
      code: 75,
      err: expect.stringContaining("Another Mo process uses"),
    });
  }, 200_000);

  test("a backup is the instance's own copy, whole, with who was erased beside it, and is restored with them erased again", async () => {
    const rows = async (of: Started) =>
      (await of.database.plain.execute<{ id: string; email: string }>(sql`select id, email from users order by created_at`)).rows;
    const [first] = await rows(mo);
    expect(await run(["backup"])).toMatchObject({ code: 0, out: expect.stringMatching(/✓ .*mo_\d+_\d+\.pglite/) });
    expect(readFileSync(path.join(backups, "erasures.txt"), "utf8")).toBe("");
    // Erased after the backup: the ledger knows, the backup does not.
    expect(await run(["user", "delete", first!.email, "--yes"])).toMatchObject({ code: 0 });
    expect(await run(["erasures", "collect"])).toMatchObject({ code: 0, out: expect.stringContaining("✓ Added 1 to ") });
    const name = readdirSync(backups).find((file) => file.endsWith(".pglite"))!;
    const into = path.join(base, "restored");
    const restored = await run(["restore", path.join(backups, name), into], { MO_EMBEDDED: "allow" });
    expect(restored).toMatchObject({ code: 0, out: expect.stringContaining("✓ Erased 1 again") });
    const again = await openPglite({ dir: into });
    const left = await again.plain.execute<{ id: string }>(sql`select id from users`);
    await again.close();
    expect(left.rows.map(({ id }) => id)).toEqual((await rows(mo)).map(({ id }) => id));
  }, 400_000);

  test("with the instance gone the same command opens the database and says the same", async () => {
    const through = await run(["outbox"]);
    await mo.database.close();
    expect(await run(["outbox"])).toEqual(through);
    mo = await open();
    Object.assign(globalThis, { moStarted: mo });
  }, 200_000);
});
