import { type ChildProcess, spawn } from "node:child_process";
import path from "node:path";
import { sql } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { inSystem } from "../../src/lib/context";
import { queueMail } from "../../src/lib/outbox";
import type { Started } from "../../src/wiring/services";
import { type ResendPeer, startResend } from "../peers/resend";
import { signedIn, startTestMo } from "../support/api";

/* Two processes that share a database need a server of it; the embedded one belongs to one process. */

const MAILS = 1_000;
const url = process.env.MO_TEST_POSTGRES_URL ?? "";
const root = path.resolve(import.meta.dirname, "../..");

describe.skipIf(url === "")("two processes on one PostgreSQL", () => {
  let mo: Started;
  let resend: ResendPeer;
  const processes: ChildProcess[] = [];
  beforeAll(async () => {
    [mo, resend] = await Promise.all([startTestMo(), startResend()]);
  });
  afterAll(async () => {
    for (const one of processes) if (one.exitCode === null && one.signalCode === null) kill(one);
    await mo.database.close();
    await resend.close();
  });

  /** The whole group: the signal has to reach Node behind tsx. */
  const kill = ({ pid }: ChildProcess) => pid !== undefined && process.kill(-pid, "SIGKILL");
  const run = <T extends Record<string, unknown>>(statement: ReturnType<typeof sql>) =>
    inSystem(mo, "test", (db) => db.execute<T>(statement)).then((result) => result.rows);
  const left = async () =>
    (await run<{ n: number }>(sql`select count(*)::int as n from outbox where done_at is null and dead_at is null`))[0]?.n ?? 0;

  async function startProcess(databaseUrl: string): Promise<ChildProcess> {
    const child = spawn(
      path.join(root, "node_modules/.bin/tsx"),
      ["--import", path.join(root, "tests/support/no-server-only.mjs"), path.join(root, "tests/support/mail-process.ts")],
      {
        cwd: root,
        detached: true,
        stdio: ["ignore", "pipe", "ignore"],
        env: {
          ...process.env,
          MO_ENV: "test",
          LOG_LEVEL: "silent",
          DATABASE_URL: databaseUrl,
          RESEND_API_KEY: "re_test",
          RESEND_BASE_URL: resend.url,
          EMAIL_FROM: "Mo <mo@mo.example>",
        },
      },
    );
    processes.push(child);
    await new Promise((resolve, reject) => {
      child.stdout?.once("data", resolve);
      child.once("exit", (code) => reject(new Error(`The process ended with ${code}`)));
    });
    return child;
  }

  test(`${MAILS} mails are each sent once, though one process is killed in the middle`, async () => {
    const { userId } = await signedIn(mo);
    await inSystem(mo, "test", async (db) => {
      for (let i = 0; i < MAILS; i++)
        await queueMail(db, {
          key: `m:${i}`,
          kind: "test",
          userId,
          to: `ada${i}@example.test`,
          subject: `Mail ${i}`,
          parts: ["Hello"],
        });
    });
    const [{ name = "" } = {}] = await run<{ name: string }>(sql`select current_database() as name`);
    const own = new URL(url);
    own.pathname = `/${name}`;
    const [doomed] = await Promise.all([startProcess(own.href), startProcess(own.href)]);
    await expect.poll(left, { timeout: 120_000, interval: 50 }).toBeLessThan(MAILS * 0.7);
    kill(doomed);
    // What it held comes free when its lease ends; the test lets that minute pass at once.
    await expect.poll(left, { timeout: 240_000, interval: 500 }).toBeLessThanOrEqual(10);
    await run(sql`update outbox set leased_until = now() where done_at is null and leased_until > now()`);
    await expect.poll(left, { timeout: 120_000, interval: 500 }).toBe(0);

    const arrived = await resend.arrived();
    expect(arrived).toHaveLength(MAILS);
    expect(new Set(arrived.map(({ subject }) => subject)).size).toBe(MAILS);
    expect(arrived.filter(({ html }) => html.includes("Hello"))).toHaveLength(MAILS);
    expect(await run(sql`select 1 from outbox where dead_at is not null`)).toEqual([]);
    const repeats = resend.state.keys.length - new Set(resend.state.keys).size;
    expect(repeats).toBeLessThanOrEqual(5);
  }, 600_000);
});
