import { type SQL, sql } from "drizzle-orm";
import { POST as webhook } from "../../src/app/api/webhooks/stripe/route";
import { stripeBilling } from "../../src/lib/billing/stripe";
import { deliver } from "../../src/wiring/deliver";
import { settled } from "../../src/wiring/later";
import type { Started } from "../../src/wiring/services";
import { openStripePeer, SECRET_KEY, type StripePeer, WEBHOOK_SECRET } from "../peers/stripe";
import { PRICE_ID } from "../peers/stripe-world";
import { ORIGIN, startTestMo } from "./api";

export interface Till {
  readonly mo: Started;
  readonly peer: StripePeer;
  readonly restMs: number;
  /** How much slower than its target a busy machine may be. */
  readonly slack: number;
  send(event: unknown, options?: Parameters<StripePeer["signed"]>[1]): Promise<Response>;
  /** Sends everything that happened at Stripe since, in order, and lets Mo look. */
  deliverAll(): Promise<void>;
  /** Messages so far never arrive. */
  forget(): void;
  rows(statement: SQL): Promise<Record<string, unknown>[]>;
  close(): Promise<void>;
}

/** Mo selling by way of a stand-in for Stripe. */
export async function openTill(): Promise<Till> {
  const peer = await openStripePeer();
  // Roomy: the machine may be busy.
  const limits = { requestMs: 30_000, pageMs: 60_000, restMs: 50 };
  const started = await startTestMo();
  // Loading it is not what is measured.
  await import("stripe");
  const billing = stripeBilling({
    ...{ secretKey: SECRET_KEY, webhookSecrets: [WEBHOOK_SECRET], priceId: PRICE_ID, priceDisplay: "$1 / month" },
    ...{ apiBase: peer.base, home: ORIGIN, cache: started.cache, limits },
  });
  const mo: Started = { ...started, billing };
  Object.assign(globalThis, { moStarted: mo });
  let sent = 0;
  const send: Till["send"] = (event, options) => {
    const { body, headers } = peer.signed(event, options);
    return webhook(new Request(`${ORIGIN}/api/webhooks/stripe`, { method: "POST", body, headers }));
  };
  return {
    ...{ mo, peer, send, restMs: limits.restMs, slack: 10 },
    deliverAll: async () => {
      while (sent < peer.world.events.length) {
        const answer = await send(peer.world.events[sent++]);
        if (answer.status !== 200) throw new Error(`Refused: ${answer.status}`);
      }
      await settled();
      await deliver(mo, true);
    },
    forget: () => {
      sent = peer.world.events.length;
    },
    rows: async (statement) => {
      const result = await mo.database.plain.transaction(async (db) => {
        await db.execute(sql`select set_config('app.actor', 'system', true)`);
        return db.execute(statement);
      });
      return result.rows;
    },
    close: async () => {
      await settled();
      await mo.database.close();
      await peer.close();
      if (peer.strangers.length > 0) throw new Error(`The peer does not know ${peer.strangers.join(", ")}`);
    },
  };
}
