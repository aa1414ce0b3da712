import { readAtMost } from "./http/read-at-most";

interface Sent {
  readonly method: "GET" | "POST" | "PUT" | "PATCH" | "DELETE";
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Uint8Array;
  /** Everything, to the last byte of the answer, within this many milliseconds. */
  readonly timeoutMs: number;
}

export interface Answer {
  readonly status: number;
  readonly text: string;
}

const BYTES_MAX = 2 * 1024 * 1024;

/**
 * A request to a host the configuration names (security specification 6): a time limit, at most 2 MB, and no redirects,
 * which would carry a key to an address nobody chose. Rejects when any of it is broken.
 */
export async function outbound(url: string, { timeoutMs, ...sent }: Sent): Promise<Answer> {
  const options = { redirect: "error", cache: "no-store", signal: AbortSignal.timeout(timeoutMs) } as const;
  const response = await fetch(url, { ...sent, ...options } as RequestInit);
  const bytes = await readAtMost(response.body, BYTES_MAX);
  if (bytes === null) throw new Error("The answer is too large");
  return { status: response.status, text: bytes.toString("utf8") };
}
