import { type Ctx, closedDb, type Services } from "../context";
import { AppError, readOnly } from "../errors";
import type { Take } from "../rate-limit/port";
import { answered } from "./answered";
import { asksForQuiet } from "./asks-for-quiet";
import { refuseCrossSite } from "./cross-site";
import type { Access, Endpoint, InputOf, OutputOf } from "./endpoint";
import { apiHeaders } from "./headers";
import { readInput } from "./read-input";

/** What the wrapper needs from the outside; wiring gives it. */
export interface Door {
  readonly services: Services;
  readonly appUrl: string;
  readonly now: () => Date;
  /** The signed-in lifter, or null. */
  whoIs(headers: Headers): Promise<string | null>;
  /** True when the bearer token opens this access. */
  bearer(access: Access, headers: Headers): boolean;
  /** Counts one request against the lifter, or against the client when nobody is signed in. */
  take(e: Endpoint, userId: string | null, headers: Headers): Promise<Take>;
  /** Runs after the response has gone. */
  later(work: () => Promise<unknown>): void;
  /** Delivers what the use-case left in events and outbox. */
  deliver(): Promise<unknown>;
}

interface Params {
  readonly params?: Promise<Record<string, string | string[] | undefined>>;
}

export type Handler = (request: Request, params?: Params) => Promise<Response>;

/** Turns a contract and its use-case into a route: sign-in, limits, checks, problem+json and one log line, once. */
export function serveWith<E extends Endpoint>(
  door: () => Door,
  e: E,
  run: (ctx: Ctx, input: InputOf<E>, request: Request) => Promise<OutputOf<E> | Response>,
): Handler {
  return (request, { params } = {}) => {
    const at = door();
    const { services } = at;
    return answered(services.log, e.id, request, async (seen) => {
      const userId = await admit(at, e, request);
      seen.user = userId && services.keys.pseudonym("log", userId);
      // Who is refused at the door is counted as well: guessing sessions has a price.
      seen.take = await at.take(e, userId, request.headers);
      if (!seen.take.allowed)
        throw new AppError("limit-reached", "Slow down a moment. Nothing was lost.", {
          retryAfterSeconds: seen.take.resetSeconds,
        });
      if (e.access === "user" && userId === null)
        throw new AppError("unauthenticated", "Sign in to go on. Your logged sets are safe on this device.");
      if (isLiftersChange(e) && !(await services.flags.isOn("writes"))) throw readOnly();
      const input = await readInput(e, request, await params);
      const ctx: Ctx = {
        userId: userId ?? "",
        db: closedDb,
        now: at.now,
        services,
        requestId: seen.requestId,
        isQuiet: asksForQuiet(request.headers),
      };
      const output = await run(ctx, input, request);
      if (e.method !== "GET") at.later(() => at.deliver());
      return output instanceof Response ? output : answer(e, output);
    });
  };
}

/** The operator turns writes on again through the API, and jobs decide for themselves. */
function isLiftersChange({ access, method }: Endpoint): boolean {
  return method !== "GET" && (access === "user" || access === "public");
}

/** The lifter of this request; null where nobody is needed or nobody is known. */
async function admit(at: Door, e: Endpoint, request: Request): Promise<string | null> {
  if (e.access === "public") return null;
  if (e.access !== "user") {
    if (!at.bearer(e.access, request.headers)) throw new AppError("unauthenticated", "A valid token is needed");
    return null;
  }
  if (request.method !== "GET" && request.method !== "HEAD") refuseCrossSite(request, at.appUrl);
  return at.whoIs(request.headers);
}

function answer(e: Endpoint, output: unknown): Response {
  const checked = e.output.parse(output);
  const headers = apiHeaders();
  if (e.versioned && typeof checked === "object" && checked !== null && "rev" in checked) headers.set("ETag", `"${checked.rev}"`);
  return Response.json(checked, { headers });
}
