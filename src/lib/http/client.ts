import { endpoints } from "../../generated/endpoints";
import type { Endpoint, OutputOf, SentTo } from "./endpoint";
import type { Problem } from "./problem";

/** An endpoint whose address every screen carries. Changes go through the queue and have none here. */
export type CalledId = keyof typeof endpoints;

/** Method and path below `/api/v1`. */
export type Address = readonly [method: string, path: string];

export type Answer<T> =
  | { readonly ok: true; readonly value: T; readonly etag: string | null }
  | { readonly ok: false; readonly offline: boolean; readonly problem: Problem };

interface Options {
  readonly etag?: string;
  /** Makes a repeat harmless where the server keeps answers by it. */
  readonly key?: string;
}

/**
 * Calls an endpoint by its id, typed by its contract: `call<typeof today>("today", {})`.
 * Never throws: a dead network is an answer with `offline: true`.
 */
export function call<E extends Endpoint>(
  id: E["id"] & CalledId,
  input: SentTo<E>,
  options?: Options,
): Promise<Answer<OutputOf<E>>> {
  return callAt<E>(endpoints[id], input, options);
}

/** The same for an endpoint whose address the screen brings along, from `generated/rare-endpoints`. */
export async function callAt<E extends Endpoint>(
  [method, path]: Address,
  input: SentTo<E>,
  options: Options = {},
): Promise<Answer<OutputOf<E>>> {
  const rest = { ...(input as Record<string, unknown>) };
  let url = `/api/v1${path}`.replace(/:(\w+)/g, (_, name: string) => {
    const value = String(rest[name]);
    delete rest[name];
    return encodeURIComponent(value);
  });
  const given = Object.entries(rest).filter(([, value]) => value !== undefined);
  if (method === "GET" && given.length > 0) url += `?${new URLSearchParams(given.map(([key, value]) => [key, String(value)]))}`;
  try {
    const response = await fetch(url, {
      method,
      headers: {
        ...(method === "GET" ? {} : { "Content-Type": "application/json" }),
        ...(options.etag === undefined ? {} : { "If-Match": options.etag }),
        ...(options.key === undefined ? {} : { "Idempotency-Key": options.key }),
      },
      ...(method === "GET" ? {} : { body: JSON.stringify(rest) }),
    });
    const value: unknown = await response.json();
    if (response.ok) return { ok: true, value: value as OutputOf<E>, etag: response.headers.get("etag") };
    return { ok: false, offline: false, problem: value as Problem };
  } catch {
    return failed(true, "No connection");
  }
}

function failed(offline: boolean, detail: string): { ok: false; offline: boolean; problem: Problem } {
  return {
    ok: false,
    offline,
    problem: { type: "urn:mo:problem:unavailable", title: detail, status: 0, detail, code: "unavailable", requestId: "" },
  };
}
