import { endpoints } from "../../generated/endpoints";
import type { Endpoint, OutputOf, SentTo } from "./endpoint";
import type { Problem } from "./problem";

/** An endpoint whose address the browser carries. Changes go through the queue and have none here. */
export type CalledId = keyof typeof endpoints;

export type Answer<T> =
  | { readonly ok: true; readonly value: T; readonly etag: string | null }
  | { readonly ok: false; readonly offline: boolean; readonly problem: Problem };

/**
 * Calls an endpoint by its id, typed by its contract: `call<typeof today>("today", {})`.
 * Never throws: a dead network is an answer with `offline: true`.
 */
export async function call<E extends Endpoint>(
  id: E["id"] & CalledId,
  input: SentTo<E>,
  options: { readonly etag?: string; readonly key?: string } = {},
): Promise<Answer<OutputOf<E>>> {
  const [method, path]: readonly [string, string] = endpoints[id];
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
