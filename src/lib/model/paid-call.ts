import type { Services } from "../context";
import type { Breaker } from "./breaker";
import { CallFailed, call, type Heard } from "./call";
import { type Bill, type Caps, reserve, settle } from "./ledger";
import type { Asker, Cause } from "./port";
import { type Price, worstCost } from "./prices";
import type { Provider, SdkOptions } from "./provider";

/** All that a call needs beside what is asked. */
export interface Desk {
  readonly services: Pick<Services, "database" | "log">;
  readonly provider: Provider;
  readonly breaker: Breaker;
  readonly caps: Caps;
  readonly prices: Readonly<Record<string, Price>>;
  readonly now: () => Date;
  readonly times: Times;
}

export interface Times {
  readonly firstMs: number;
  readonly wholeMs: number;
  /** Before the second try: at least the first, at most the second. */
  readonly pauseMs: readonly [number, number];
}

export interface Order {
  readonly asker: Asker;
  readonly model: string;
  readonly messages: 0 | 1;
  readonly options: SdkOptions & { readonly maxOutputTokens: number };
  /** The lifter's. */
  readonly stop: AbortSignal;
  /** The answer's. */
  readonly deadline: AbortSignal;
}

/** There is no word of a model; the built-in coach answers. */
export class Unanswered extends Error {
  constructor(readonly because: Cause) {
    super(because);
  }
}

/** Shorter than what costs more by the token, and than any coach needs. */
const SENT_MAX = 96 * 1024;

/**
 * One call to the provider, paid for: held before it begins, tried a second time if the first broke before any word, settled
 * whatever happens. The same slip covers both tries, so that nobody pays for the provider's bad moment twice.
 */
export async function* paidCall(desk: Desk, order: Order): AsyncGenerator<Heard> {
  const price = desk.prices[order.model];
  const sent = Buffer.byteLength(JSON.stringify(order.options));
  if (price === undefined || sent > SENT_MAX) throw new Unanswered("misbehaved");
  const tell = desk.breaker.enter();
  if (tell === null) throw new Unanswered("resting");
  let outcome: "well" | "failed" | "unknown" = "unknown";
  try {
    const microUsd = worstCost(price, sent, order.options.maxOutputTokens);
    const slip = await reserve(desk.services, desk.caps, { ...order, microUsd }, desk.now());
    if ("refused" in slip) throw new Unanswered(slip.refused);
    // Left as it is by whoever stops listening in the middle: then nobody has said what it cost.
    const paid: { bill: Bill } = { bill: "unknown" };
    try {
      yield* tried(desk, order, paid);
      outcome = "well";
    } catch (error) {
      if (!order.stop.aborted) outcome = "failed";
      throw error;
    } finally {
      await settle(desk.services, slip, paid.bill, price).catch(() =>
        // It stays held, and is settled as an orphan.
        desk.services.log.write("error", { event: "notice", text: "A call of the model could not be settled" }),
      );
    }
  } finally {
    tell(outcome);
  }
}

async function* tried(desk: Desk, order: Order, paid: { bill: Bill }): AsyncGenerator<Heard> {
  const { provider, times, services } = desk;
  const signal = AbortSignal.any([order.stop, order.deadline]);
  const model = await provider.open(order.model);
  let isBilled = false;
  for (let attempt = 1; ; attempt++) {
    let isBegun = false;
    paid.bill = "unknown";
    try {
      for await (const heard of call(model, { ...provider.options, ...order.options }, { signal, firstMs: times.firstMs })) {
        isBegun = true;
        if (heard.kind === "end") paid.bill = heard.tokens ?? "unknown";
        yield heard;
      }
      return;
    } catch (error) {
      if (!(error instanceof CallFailed)) throw error;
      isBilled ||= error.mayBeBilled;
      paid.bill = isBilled ? "unknown" : "nothing";
      if (signal.aborted) throw new Unanswered("unreachable");
      services.log.write("warn", { event: "notice", text: `The model failed: ${error.why}` });
      if (isBegun || attempt === 2 || !error.isPassing) throw new Unanswered("unreachable");
      await paused(times.pauseMs, signal);
      if (signal.aborted) throw new Unanswered("unreachable");
    }
  }
}

function paused([min, max]: readonly [number, number], signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const done = () => {
      clearTimeout(timer);
      signal.removeEventListener("abort", done);
      resolve();
    };
    const timer = setTimeout(done, min + Math.random() * (max - min));
    signal.addEventListener("abort", done, { once: true });
  });
}
