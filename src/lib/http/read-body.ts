import { AppError } from "../errors";
import { readBytes } from "./read-bytes";

const BODY_MAX = 256 * 1024;
const DEPTH_MAX = 32;
const JSON_TYPE = /^application\/json\s*(;|$)/i;

/** The JSON object of a request; nothing sent is an empty one. What is not an object is 400, the rest as `readJson`. */
export async function readBody(request: Request, max = BODY_MAX): Promise<Record<string, unknown>> {
  const value = await readJson(request, max);
  if (value === undefined) return {};
  if (typeof value !== "object" || value === null || Array.isArray(value)) throw malformed("The body must be a JSON object");
  return value as Record<string, unknown>;
}

/** The JSON of a request, counted while read: too large 413, wrong type 415, not JSON or too deep 400. Undefined when empty. */
export async function readJson(request: Request, max: number, types = JSON_TYPE): Promise<unknown> {
  if (request.body === null) return undefined;
  if (!types.test(request.headers.get("content-type") ?? ""))
    throw new AppError("invalid", types === JSON_TYPE ? "Send the body as application/json" : "Send a report", { status: 415 });
  const text = await readText(request.body, max);
  if (text === "") return undefined;
  const value = parse(text);
  if (depth(value) > DEPTH_MAX) throw malformed(`The body is nested deeper than ${DEPTH_MAX} levels`);
  return value;
}

async function readText(body: ReadableStream<Uint8Array>, max: number): Promise<string> {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(await readBytes(body, max));
  } catch (error) {
    throw error instanceof AppError ? error : malformed("The body is not valid UTF-8");
  }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw malformed("The body is not valid JSON");
  }
}

function malformed(message: string) {
  return new AppError("invalid", message, { status: 400 });
}

function depth(value: unknown, level = 0): number {
  if (typeof value !== "object" || value === null || level > DEPTH_MAX) return level;
  return Object.values(value).reduce((deepest: number, inner) => Math.max(deepest, depth(inner, level + 1)), level);
}
