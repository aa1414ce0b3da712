import { randomUUID } from "node:crypto";
import { sql } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { POST } from "../../src/app/api/ops/[command]/route";
import type { LogLine } from "../../src/lib/log";
import { commandNamed, commands, pathOf } from "../../src/wiring/commands";
import type { Started } from "../../src/wiring/services";
import { ORIGIN, params, signedIn, startTestMo } from "../support/api";

let mo: Started;
const lines: LogLine[] = [];
beforeAll(async () => {
  mo = { ...(await startTestMo()), log: { write: (_, line) => void lines.push(line) } };
  Object.assign(globalThis, { moStarted: mo });
});
afterAll(() => mo.database.close());

const ask = (command: string, body: unknown = {}, token: string | null = "ops") =>
  POST(
    new Request(`${ORIGIN}/api/ops/${command}`, {
      method: "POST",
      headers: { "content-type": "application/json", ...(token === null ? {} : { authorization: `Bearer ${token}` }) },
      body: JSON.stringify(body),
    }),
    { params: params({ command }).params as Promise<{ command: string }> },
  );

async function emailOf(userId: string): Promise<string> {
  const found = await mo.database.plain.execute<{ email: string }>(sql`select email from users where id = ${userId}`);
  return found.rows[0]!.email;
}

describe("/api/ops", () => {
  test("is not there without the operator's token, and nothing tells which commands are", async () => {
    const seen = await Promise.all(
      [ask("outbox", {}, null), ask("outbox", {}, "wrong"), ask("outbox", {}, ""), ask("nothing")].map(async (answer) => {
        const { status, headers } = await answer;
        return [status, headers.get("cache-control")];
      }),
    );
    expect(new Set(seen.map(String))).toEqual(new Set(["404,private, no-store"]));
    Object.assign(globalThis, { moStarted: { ...mo, config: { ...mo.config, opsToken: null } } });
    expect((await ask("outbox", {}, "null")).status).toBe(404);
    Object.assign(globalThis, { moStarted: mo });
  });

  test("answers what the command says, with its exit code, and leaves a line of the log", async () => {
    lines.length = 0;
    const listed = await ask("outbox");
    expect([listed.status, listed.headers.get("cache-control"), await listed.json()]).toEqual([
      200,
      "private, no-store",
      { exit: 0, lines: ["This instance has no mail service, so mails wait here.", "No mail waits."] },
    ]);
    const refused = await ask("outbox", { retry: randomUUID() });
    expect([refused.status, await refused.json()]).toEqual([
      422,
      { exit: 1, lines: ["No dead mail has this id, or its text is gone already."] },
    ]);
    for (const wrong of [{ retry: "1; drop table users" }, { more: true }, { retry: null }])
      expect(await (await ask("outbox", wrong)).json()).toMatchObject({
        exit: 64,
        lines: [expect.stringContaining("./mo outbox")],
      });
    expect(lines.filter(({ event }) => event === "ops")).toMatchObject([
      { command: "outbox", exit: 0 },
      { command: "outbox", exit: 1 },
      { command: "outbox", exit: 64 },
      { command: "outbox", exit: 64 },
      { command: "outbox", exit: 64 },
    ]);
  });

  test("erases an account once it was said twice, and no other", async () => {
    const [one, other] = [await signedIn(mo), await signedIn(mo)];
    const email = await emailOf(one.userId);
    expect(await (await ask("user-delete", { email, sure: false })).json()).toMatchObject({
      exit: 1,
      lines: [expect.stringContaining("Say it again with --yes.")],
    });
    expect((await ask("user-delete", { email: ` ${email.toUpperCase()} `, sure: true })).status).toBe(200);
    expect((await ask("user-delete", { email, sure: true })).status).toBe(422);
    expect(await emailOf(other.userId)).toContain("@");
  });

  test("prints a link that opens one account, and leaves no mail behind", async () => {
    const { userId } = await signedIn(mo);
    const answer = await ask("reset-link", { email: await emailOf(userId) });
    const { exit, lines: said } = (await answer.json()) as { exit: number; lines: string[] };
    expect([exit, said[0]]).toEqual([0, expect.stringMatching(/^http:\/\/localhost:3000\/reset-password#token=\S{20,}$/)]);
    const left = await mo.database.unit({ actor: "system", mode: "read" }, (db) =>
      db.execute(sql`select 1 from outbox where kind = 'reset'`),
    );
    expect(left.rows).toEqual([]);
    expect(lines.map((line) => JSON.stringify(line)).join()).not.toContain("token=");
  });
});

test("each command has a name and an address of its own", () => {
  expect(new Set(commands.map(pathOf)).size).toBe(commands.length);
  for (const one of commands) {
    expect(pathOf(one)).toMatch(/^[a-z]+(-[a-z]+)*$/);
    expect([commandNamed(one.name), commandNamed(pathOf(one))]).toEqual([one, one]);
  }
  expect(commandNamed("constructor")).toBeNull();
});
