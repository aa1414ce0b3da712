import { type Ctx, closedDb, type Services } from "../context";
import { AppError } from "../errors";
import { newId } from "../ids";
import type { Take } from "../rate-limit/port";
import { refuseCrossSite } from "./cross-site";
import type { Access, Endpoint, InputOf, OutputOf } from "./endpoint";
import { API_HEADERS } from "./headers";
import { asAppError, fieldErrors, toProblem } from "./problem";
import { readBody } from "./read-body";

/** What the wrapper needs from the outside; wiring gives it. */
export interface Door {
  readonly services: Services;
  readonly appUrl: string;
  readonly now: () => Date;
  /** The signed-in lifter, or null. */
  whoIs(headers: Headers): Promise<string | null>;
  /** True when the bearer token opens this access. */
  bearer(access: Access, headers: Headers): boolean;
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
  return async (request, { params } = {}) => {
    const at = door();
    const requestId = newId();
    const from = performance.now();
    const seen: { userId: string | null; take: Take | null } = { userId: null, take: null };
    let response: Response;
    let code: string | null = null;
    try {
      const userId = await admit(at, e, request);
      seen.userId = userId;
      seen.take = await at.take(e, userId, request.headers);
      if (!seen.take.allowed)
        throw new AppError("limit-reached", "Slow down a moment. Nothing was lost.", {
          retryAfterSeconds: seen.take.resetSeconds,
        });
      const input = await readInput(e, request, await params);
      const ctx: Ctx = { userId: userId ?? "", db: closedDb, now: at.now, services: at.services, requestId };
      const output = await run(ctx, input, request);
      response = output instanceof Response ? output : answer(e, output);
      if (e.method !== "GET") at.later(() => at.deliver());
    } catch (error) {
      const known = asAppError(error);
      code = known.code;
      if (code === "internal") reportFault(at, requestId, e.id, known.cause);
      response = toProblem(known, requestId);
    }
    response.headers.set("X-Request-Id", requestId);
    if (seen.take) limitHeaders(response.headers, e, seen.take);
    at.services.log.write("info", {
      event: "request",
      requestId,
      endpoint: e.id,
      method: request.method,
      status: response.status,
      ms: Math.round(performance.now() - from),
      user: seen.userId && at.services.keys.pseudonym("log", seen.userId),
      code,
    });
    return response;
  };
}

async function admit(at: Door, e: Endpoint, request: Request): Promise<string | null> {
  if (e.access === "public") return null;
  if (e.access !== "user") {
    if (!at.bearer(e.access, request.headers)) throw new AppError("unauthenticated", "A valid token is needed");
    return null;
  }
  if (request.method !== "GET" && request.method !== "HEAD") refuseCrossSite(request, at.appUrl);
  const userId = await at.whoIs(request.headers);
  if (!userId) throw new AppError("unauthenticated", "Sign in to go on. Your logged sets are safe on this device.");
  return userId;
}

async function readInput<E extends Endpoint>(
  e: E,
  request: Request,
  params: Record<string, unknown> | undefined,
): Promise<InputOf<E>> {
  const query = Object.fromEntries(new URL(request.url).searchParams);
  const body = e.method === "GET" ? query : await readBody(request, e.bodyMax);
  const input = e.input.safeParse({ ...body, ...ifMatch(e, request), ...(params ?? {}) });
  if (!input.success)
    throw new AppError("invalid", "Some fields need another look.", { fields: fieldErrors(input.error), cause: input.error });
  return input.data as InputOf<E>;
}

function ifMatch(e: Endpoint, request: Request) {
  if (!e.versioned || e.method === "GET") return {};
  const tag = request.headers.get("if-match");
  if (tag === null) throw new AppError("invalid", "Send If-Match with the version you changed", { status: 428 });
  return { ifMatch: Number(tag.replaceAll('"', "")) };
}

function answer(e: Endpoint, output: unknown): Response {
  const checked = e.output.parse(output);
  const headers = new Headers([...API_HEADERS] as [string, string][]);
  if (e.versioned && typeof checked === "object" && checked !== null && "rev" in checked) headers.set("ETag", `"${checked.rev}"`);
  return Response.json(checked, { headers });
}

function limitHeaders(headers: Headers, e: Endpoint, take: Take) {
  headers.set("RateLimit-Limit", String(take.limit));
  headers.set("RateLimit-Remaining", String(take.remaining));
  headers.set("RateLimit-Reset", String(take.resetSeconds));
  headers.set("RateLimit-Policy", `"${e.limit}";q=${take.limit};w=${take.windowSeconds}`);
}

function reportFault(at: Door, requestId: string, where: string, cause: unknown) {
  const error = cause instanceof Error ? cause : new Error(String(cause));
  at.services.log.write("error", { event: "fault", requestId, where, name: error.name, stack: safeStack(error) });
}

/** Frames only: a message may quote a value of the lifter's. */
function safeStack(error: Error): string {
  const frames = (error.stack ?? "").split("\n").filter((line) => /^\s+at /.test(line));
  return frames.slice(0, 8).join("\n");
}
