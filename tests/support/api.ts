import { issueSession } from "../../src/lib/auth/sessions";
import { readConfig } from "../../src/lib/config";
import { users } from "../../src/lib/db/schema/identity";
import { profiles } from "../../src/lib/db/schema/profile";
import { syncState } from "../../src/lib/db/schema/sync";
import { newId } from "../../src/lib/ids";
import { assemble, type Started } from "../../src/wiring/services";
import { openTestDatabase } from "./database";

export const ORIGIN = "http://localhost:3000";

/** Mo started on a database of this file's own, as the route handlers find it. */
export async function startTestMo(env: Record<string, string> = {}): Promise<Started> {
  const database = await openTestDatabase();
  const mo = assemble(
    readConfig({ MO_ENV: "test", LOG_LEVEL: "silent", OPS_TOKEN: "ops", CRON_SECRET: "cron", ...env }),
    database,
    database.epoch,
  );
  Object.assign(globalThis, { moStarted: mo });
  return mo;
}

/** A lifter with a session; `request` sends as that lifter's browser would. */
export async function signedIn(mo: Started) {
  const userId = newId();
  await mo.database.plain.insert(users).values({ id: userId, email: `${userId}@example.test`, emailVerified: true });
  await mo.database.unit({ actor: userId, mode: "write" }, async (db) => {
    await db.insert(profiles).values({ userId, unit: "kg", locale: "en-US", timeZone: "Europe/Berlin", rev: 0 });
    await db.insert(syncState).values({ userId, rev: 0 });
  });
  const cookie = (await issueSession(mo, ORIGIN, { userId })).split(";")[0] ?? "";
  return { userId, cookie };
}

interface Sent {
  readonly cookie?: string;
  readonly body?: unknown;
  readonly headers?: Record<string, string>;
}

export function request(method: string, path: string, { cookie, body, headers = {} }: Sent = {}): Request {
  return new Request(`${ORIGIN}/api/v1${path}`, {
    method,
    headers: {
      "sec-fetch-site": "same-origin",
      ...(body === undefined ? {} : { "content-type": "application/json" }),
      ...(cookie ? { cookie } : {}),
      ...headers,
    },
    ...(body === undefined ? {} : { body: typeof body === "string" ? body : JSON.stringify(body) }),
  });
}

/** Params as Next hands them to a route. */
export function params(values: Record<string, string> = {}) {
  return { params: Promise.resolve(values) };
}
