import { readAtMost } from "../http/read-at-most";

const ANSWER_MAX = 2 * 1024 * 1024;

/** How PostHog's client reaches the network: no redirect, which would carry keys and counts elsewhere, and no answer without end. */
export async function posthogWire(url: string, init: object): Promise<Response> {
  const answer = await fetch(url, { ...init, redirect: "error", cache: "no-store" });
  const bytes = await readAtMost(answer.body, ANSWER_MAX);
  if (bytes === null) throw new Error("The answer is too large");
  const isEmpty = [204, 304].includes(answer.status);
  return new Response(isEmpty ? null : bytes.toString("utf8"), { status: answer.status, headers: answer.headers });
}
