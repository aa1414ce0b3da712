import { setTimeout as wait } from "node:timers/promises";

export interface Answer<Body> {
  readonly status: number;
  readonly headers: Headers;
  readonly body: Body;
}

export interface Client {
  /** Sends JSON as the signed-in lifter and waits out the rate limit; throws on any other refusal. */
  call<Body = unknown>(method: string, path: string, body?: unknown, headers?: Record<string, string>): Promise<Answer<Body>>;
  /** A page's HTML. */
  page(path: string): Promise<string>;
  /** The Cookie header of the session, for another program that is to act as this lifter. */
  cookie(): string;
  /** Requests sent, and seconds spent waiting for the limit. */
  readonly spent: { requests: number; waitedSeconds: number };
}

const ATTEMPTS = 5;

/** A browser as far as Mo can tell: it keeps its cookie and says that it is on Mo's own pages. */
export function openClient(url: string): Client {
  const origin = new URL(url).origin;
  const cookies = new Map<string, string>();
  const spent = { requests: 0, waitedSeconds: 0 };

  const cookie = () => [...cookies].map(([name, value]) => `${name}=${value}`).join("; ");

  async function send(method: string, path: string, body: unknown, extra: Record<string, string> = {}): Promise<Response> {
    const headers: Record<string, string> = { Origin: origin, "Sec-Fetch-Site": "same-origin", ...extra };
    if (body !== undefined) headers["Content-Type"] = "application/json";
    if (cookies.size > 0) headers.Cookie = cookie();
    spent.requests++;
    const response = await fetch(`${origin}${path}`, {
      method,
      headers,
      redirect: "manual",
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    for (const cookie of response.headers.getSetCookie()) {
      const [, name, value] = /^([^=]+)=([^;]*)/.exec(cookie) ?? [];
      if (name && value !== undefined) cookies.set(name, value);
    }
    return response;
  }

  async function rest(seconds: number) {
    spent.waitedSeconds += seconds;
    await wait(seconds * 1000);
  }

  return {
    spent,
    cookie,
    async call<Body>(method: string, path: string, body?: unknown, headers?: Record<string, string>) {
      for (let attempt = 1; ; attempt++) {
        const response = await send(method, path, body, headers);
        if (response.status === 429 && attempt < ATTEMPTS) {
          await response.body?.cancel();
          await rest(Number(response.headers.get("Retry-After") ?? 5));
          continue;
        }
        const text = await response.text();
        if (!response.ok) throw new Error(`${method} ${path} answered ${response.status}: ${text.slice(0, 300)}`);
        // A polite client slows down before it is told to.
        if (response.headers.get("RateLimit-Remaining") === "0") await rest(Number(response.headers.get("RateLimit-Reset") ?? 1));
        return { status: response.status, headers: response.headers, body: JSON.parse(text) as Body };
      }
    },
    page: async (path) => (await send("GET", path, undefined)).text(),
  };
}
