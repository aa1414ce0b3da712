import { readAtMost } from "../http/read-at-most";

const ANSWER_MAX = 2 * 1024 * 1024;

/**
 * How Stripe's SDK reaches the network. The SDK takes any JSON for success, even of a 404 without an error in it, and its own
 * client waits as long as bytes drip; here a redirect, an answer without end and a failure that is not Stripe's are failures,
 * and one time limit covers the whole answer.
 */
export async function stripeWire(url: string | URL | Request, init?: RequestInit): Promise<Response> {
  const answer = await fetch(url, { ...init, redirect: "error", cache: "no-store" });
  const bytes = await readAtMost(answer.body, ANSWER_MAX);
  if (bytes === null) throw new Error("The answer is larger than any of Stripe's");
  const body = bytes.toString("utf8");
  if (!answer.ok && !hasReason(body)) throw new Error(`Answered ${answer.status} without a reason`);
  return new Response(body, { status: answer.status, headers: answer.headers });
}

function hasReason(body: string): boolean {
  try {
    const parsed: unknown = JSON.parse(body);
    return typeof parsed === "object" && parsed !== null && "error" in parsed && typeof parsed.error === "object";
  } catch {
    return false;
  }
}
