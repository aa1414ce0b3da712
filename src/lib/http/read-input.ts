import { AppError } from "../errors";
import type { Endpoint, InputOf } from "./endpoint";
import { fieldErrors } from "./problem";
import { readBody } from "./read-body";

/** The checked input of an endpoint: body (query on GET), then the version, then the path, which wins. */
export async function readInput<E extends Endpoint>(
  e: E,
  request: Request,
  params: Readonly<Record<string, unknown>> | undefined,
): Promise<InputOf<E>> {
  const sent = e.method === "GET" ? query(request) : await readBody(request, e.bodyMax);
  const input = e.input.safeParse({ ...sent, ...version(e, request), ...key(e, request), ...(params ?? {}) });
  if (input.success) return input.data as InputOf<E>;
  throw new AppError("invalid", "Some fields need another look.", { fields: fieldErrors(input.error), cause: input.error });
}

/** A name given twice has no one value: refused rather than guessed. */
function query(request: Request): Record<string, string> {
  const { searchParams } = new URL(request.url);
  const twice = [...new Set(searchParams.keys())].filter((name) => searchParams.getAll(name).length > 1);
  if (twice.length > 0)
    throw new AppError("invalid", "Some fields need another look.", {
      fields: twice.slice(0, 20).map((path) => ({ path: path.slice(0, 60), message: "Given more than once" })),
    });
  return Object.fromEntries(searchParams);
}

/** No stored row has this version: a tag that cannot be read matches nothing. */
const NO_VERSION = -1;

function version(e: Endpoint, request: Request) {
  if (!e.versioned || e.method === "GET") return {};
  const tag = request.headers.get("if-match");
  if (tag === null) throw new AppError("invalid", "Send If-Match with the version you changed", { status: 428 });
  const rev = /^"?(\d{1,15})"?$/.exec(tag.trim())?.[1];
  return { ifMatch: rev === undefined ? NO_VERSION : Number(rev) };
}

const KEY = /^[\w.:-]{8,64}$/;

function key(e: Endpoint, request: Request) {
  if (!e.keyed) return {};
  const idempotencyKey = request.headers.get("idempotency-key") ?? "";
  if (!KEY.test(idempotencyKey))
    throw new AppError("invalid", "Send an Idempotency-Key of 8 to 64 letters, digits or . _ : -", { status: 400 });
  return { idempotencyKey };
}
