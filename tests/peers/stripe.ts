import { createHmac } from "node:crypto";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import type Stripe from "stripe";
import { type Form, readForm } from "./form";
import { answerStripe, StripeRefusal } from "./stripe-routes";
import { type StripeWorld, stripeWorld } from "./stripe-world";

/** How the peer misbehaves; `ok` is Stripe on a good day. */
export type Mood = "ok" | "hang" | "drip" | "garbage" | "empty" | "html" | "busy" | "broken" | "redirect" | "close";

export const WEBHOOK_SECRET = "whsec_peer";
export const SECRET_KEY = "sk_test_peer";

export interface StripePeer {
  readonly base: string;
  readonly world: StripeWorld;
  /** Requests it could not place: there must be none. */
  readonly strangers: string[];
  /** Every request, as "POST /v1/customers". */
  readonly asked: string[];
  mood: Mood;
  /** A webhook as Stripe sends it. */
  signed(
    event: unknown,
    options?: { readonly secret?: string; readonly at?: number },
  ): { readonly body: string; readonly headers: Record<string, string> };
  close(): Promise<void>;
}

/**
 * A stand-in for Stripe on loopback that keeps state: a stranger to Mo's code, it speaks Stripe's wire and nothing else. It is built
 * on node:http because it must also hang, drip and hang up, which a framework of handlers cannot (decision 031).
 */
export async function openStripePeer(options: { readonly at?: number } = {}): Promise<StripePeer> {
  const world = stripeWorld(Math.floor((options.at ?? Date.now()) / 1000));
  const kept = new Map<string, { readonly asked: string; readonly status: number; readonly body: string }>();
  const server = createServer((request, response) => {
    void handle(request, response).catch(() => response.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const peer: StripePeer = {
    ...{ base, world, strangers: [], asked: [], mood: "ok" },
    signed: (event, { secret = WEBHOOK_SECRET, at = Math.floor(Date.now() / 1000) } = {}) => {
      const body = JSON.stringify(event);
      const mac = createHmac("sha256", secret).update(`${at}.${body}`).digest("hex");
      return { body, headers: { "content-type": "application/json", "stripe-signature": `t=${at},v1=${mac}` } };
    },
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };

  async function handle(request: IncomingMessage, response: ServerResponse) {
    const { method = "GET", url = "/" } = request;
    const path = new URL(url, base);
    peer.asked.push(`${method} ${path.pathname}`);
    let text = "";
    for await (const chunk of request) text += chunk;
    if (path.pathname.startsWith("/v1/") && peer.mood !== "ok") return misbehave(peer.mood, response);
    if (!path.pathname.startsWith("/v1/")) return visit(method, path, response);
    const send = (status: number, body: string) => {
      response.writeHead(status, { "content-type": "application/json", "request-id": world.id("req") });
      response.end(body);
    };
    const key = request.headers["idempotency-key"];
    const mark = `${method} ${path.pathname} ${text}`;
    const before = method === "POST" && typeof key === "string" ? kept.get(key) : undefined;
    if (before && before.asked !== mark)
      return send(
        400,
        refusal({ type: "idempotency_error", message: "Keys for idempotent requests can only be used with the same parameters" }),
      );
    if (before) return send(before.status, before.body);
    if (request.headers.authorization !== `Bearer ${SECRET_KEY}`)
      return send(401, refusal({ type: "invalid_request_error", message: "Invalid API Key provided" }));
    const form: Form = { ...readForm(path.search.slice(1)), ...readForm(text) };
    let status = 200;
    let body: string;
    try {
      body = JSON.stringify(answerStripe(world, { method, path: path.pathname, form, base }));
    } catch (error) {
      if (!(error instanceof StripeRefusal)) throw error;
      if (error.isStranger) peer.strangers.push(`${method} ${path.pathname}`);
      status = error.status;
      body = refusal(error.reason);
    }
    if (method === "POST" && typeof key === "string") kept.set(key, { asked: mark, status, body });
    send(status, body);
  }

  /** Stripe's own pages: one that pays, one that cancels and keeps. */
  function visit(method: string, { pathname }: URL, response: ServerResponse) {
    const [, kind = "", id = "", action] = pathname.split("/");
    const go = (to: string | null) => response.writeHead(303, { location: to ?? "/" }).end();
    const page = (title: string, buttons: readonly (readonly [string, string])[]) => {
      const forms = buttons.map(([to, name]) => `<form method="post" action="${to}"><button>${name}</button></form>`).join("");
      response.writeHead(200, { "content-type": "text/html" });
      response.end(`<!doctype html><html lang="en"><title>${title}</title><h1>${title}</h1>${forms}</html>`);
    };
    const session = kind === "pay" ? world.sessions.get(id) : undefined;
    if (session && method === "GET") return page("Subscribe to Mo Pro", [[`/pay/${id}`, "Pay"]]);
    if (session && method === "POST") return go((world.pay(id).success_url ?? "").replace("{CHECKOUT_SESSION_ID}", id));
    const portal = kind === "portal" ? world.portals.get(id) : undefined;
    const own = portal ? world.of(String(portal.customer)) : null;
    if (portal && method === "GET")
      return page("Your plan", [
        [`/portal/${id}/cancel`, "Cancel"],
        [`/portal/${id}/resume`, "Keep"],
        [`/portal/${id}/card`, "New card"],
      ]);
    if (portal && own && action === "cancel") world.cancel(own.id);
    else if (portal && own && action === "resume") world.resume(own.id);
    else if (portal && own && action === "card") world.recover(own.id);
    else return response.writeHead(404).end();
    return go(portal.return_url);
  }
  return peer;
}

function refusal(reason: Partial<Stripe.StripeRawError>): string {
  return JSON.stringify({ error: reason });
}

function misbehave(mood: Mood, response: ServerResponse) {
  const json = { "content-type": "application/json" };
  switch (mood) {
    case "hang":
      return;
    case "drip": {
      response.writeHead(200, json);
      const timer = setInterval(() => response.write(" "), 100);
      response.on("close", () => clearInterval(timer));
      return;
    }
    case "garbage":
      return response
        .writeHead(200, json)
        .end('{"object":"list","data":[{"id":7,"status":["active"]}],"url":"javascript:alert(1)"}');
    case "empty":
      return response.writeHead(404, json).end("{}");
    case "html":
      return response.writeHead(200, { "content-type": "text/html" }).end("<h1>Back soon</h1>");
    case "busy":
      return response.writeHead(429, json).end(refusal({ type: "rate_limit_error", message: "Too many requests" }));
    case "broken":
      return response.writeHead(500, json).end(refusal({ type: "api_error", message: "Ours to fix" }));
    case "redirect":
      return response.writeHead(302, { location: "/v1/prices/price_pro" }).end();
    default:
      return response.destroy();
  }
}
