import { eq, sql } from "drizzle-orm";
import { z } from "zod";
import { auth as copy } from "../copy/en/auth";
import { users } from "../db/schema/identity";
import { AppError } from "../errors";
import { fieldErrors } from "../http/problem";
import { keepOwnCookies } from "./cookie";
import type { Library } from "./library";
import type { AuthMails } from "./mails";
import { claimOwnership } from "./ownership";
import type { Auth } from "./port";
import type { ProviderDoor } from "./provider-door";
import type { AuthSetting } from "./setting";

/** Everything the routes of signing in work with. */
export interface Desk extends AuthSetting {
  readonly now: () => Date;
  readonly mails: AuthMails;
  readonly library: Library;
  readonly elsewhere: ProviderDoor;
  readonly whoIs: Auth["whoIs"];
  readonly erase: Auth["erase"];
}

/** One request to the desk: its headers are the client's, its body and query unchecked. */
export interface Visit {
  readonly headers: Headers;
  readonly query: URLSearchParams;
  readonly body: Readonly<Record<string, unknown>>;
  readonly address: string | null;
}

/** What a visit ends with: a small JSON object, or another page; and when somebody signed in or out, the session cookie. */
export interface Done {
  readonly body?: Readonly<Record<string, unknown>>;
  /** Sends the browser there instead: a path of Mo's own. */
  readonly goTo?: string;
  readonly cookies?: readonly string[];
  readonly headers?: readonly (readonly [string, string])[];
}

export type Visited = (desk: Desk, visit: Visit) => Promise<Done>;

export const Email = z
  .string({ error: copy.errors.email })
  .transform((value) => value.normalize("NFC").trim().toLowerCase())
  .pipe(z.email({ error: copy.errors.email }).max(254, { error: copy.errors.email }));

/** A password as typed, in one Unicode form, so that two keyboards make the same bytes. */
export const Password = z
  .string({ error: copy.errors.any })
  .max(1_000, { error: copy.errors.passwordLong })
  .transform((value) => value.normalize("NFC"));

/** The body as this schema has it, or one message a field. */
export function checked<S extends z.ZodType>(schema: S, body: unknown): z.output<S> {
  const result = schema.safeParse(body);
  if (result.success) return result.data;
  throw new AppError("invalid", copy.errors.any, { fields: fieldErrors(result.error) });
}

export function refusedField(path: string, message: string): AppError {
  return new AppError("invalid", copy.errors.any, { fields: [{ path, message }] });
}

interface Answer {
  readonly ok: boolean;
  readonly body: Readonly<Record<string, unknown>>;
  readonly cookies: readonly string[];
}

/** Asks the library by one of its own POST paths. Only what Mo chose reaches it; a fault of its own is thrown. */
export async function askLibrary(
  desk: Desk,
  path: string,
  visit: Visit,
  body: object,
  handle: Library["handle"] = desk.library.handle,
): Promise<Answer> {
  return answerOf(desk, path, await handle(libraryRequest(desk, path, visit, body)));
}

/** Asks the library by one of its own GET paths. */
export async function visitLibrary(desk: Desk, path: string, visit: Visit): Promise<Answer> {
  return answerOf(desk, path, await desk.library.handle(libraryRequest(desk, path, visit)));
}

/** What of a visit the library gets to see: one path, the cookie, the device, and a body where Mo chose one. */
export function libraryRequest(desk: Desk, path: string, visit: Visit, body?: object): Request {
  const headers = new Headers({ origin: desk.appUrl, ...(body && { "content-type": "application/json" }) });
  for (const name of ["cookie", "user-agent"]) {
    const value = visit.headers.get(name);
    if (value !== null) headers.set(name, value);
  }
  if (visit.address !== null) headers.set("x-mo-client-ip", visit.address);
  const sent = body ? { method: "POST", body: JSON.stringify(body) } : { method: "GET" };
  return new Request(`${desk.appUrl}/api/auth/${path}`, { ...sent, headers });
}

/** Says 500 when a device's answer does not hold, which is no fault of anybody's here. */
const NO_FAULT = "FAILED_TO_VERIFY_REGISTRATION";

/** What the library answered. It swallows why it failed; where the database is away, asking that says so itself. */
async function answerOf(desk: Desk, path: string, response: Response): Promise<Answer> {
  const text = await response.text();
  if (response.status >= 500) {
    await desk.services.database.plain.execute(sql`select 1`);
    if (!text.includes(NO_FAULT)) throw new Error(`The sign-in library failed at ${path}`);
  }
  return {
    ok: response.ok,
    body: text === "" ? {} : (JSON.parse(text) as Record<string, unknown>),
    cookies: keepOwnCookies(response.headers.getSetCookie(), desk.appUrl),
  };
}

/** The identity with this address, or null. */
export async function findByEmail(desk: Desk, email: string) {
  const [user] = await desk.services.database.plain
    .select({ userId: users.id, email: users.email, isConfirmed: users.emailVerified })
    .from(users)
    .where(eq(users.email, email));
  return user ?? null;
}

/** Once an account may be used: the first one gets the instance, and where mail works a welcome. */
export async function activate(desk: Desk, userId: string, email: string): Promise<void> {
  await claimOwnership(desk.services.database, userId, desk.verifyEmail);
  if (desk.verifyEmail) await desk.mails.welcome({ userId, email });
}

const FLOOR_MS = 300;

/** Answers no earlier than after a fixed time, so that known and unknown addresses look alike on the clock. */
export async function noEarlier<T>(work: Promise<T>): Promise<T> {
  const [result] = await Promise.allSettled([work, new Promise((resolve) => setTimeout(resolve, FLOOR_MS))]);
  if (result.status === "rejected") throw result.reason;
  return result.value;
}
