import type { Services } from "../context";
import { breaker } from "./breaker";
import { draft } from "./draft";
import type { Caps } from "./ledger";
import type { Desk, Times } from "./paid-call";
import type { Model } from "./port";
import type { Price } from "./prices";
import type { Provider } from "./provider";
import { reply } from "./reply";

interface Options extends Caps {
  readonly provider: Provider;
  readonly services: Pick<Services, "database" | "log">;
  readonly model: string;
  readonly reviewModel: string;
  readonly prices: Readonly<Record<string, Price>>;
  readonly now?: () => Date;
  readonly times?: Times;
}

const TIMES: Times = { firstMs: 15_000, wholeMs: 60_000, pauseMs: [300, 900] };

/** A provider's model within Mo's limits of time and money. */
export function meteredModel(options: Options): Model {
  const { provider, services, model, reviewModel, prices, now = () => new Date(), times = TIMES } = options;
  const desk: Desk = { provider, services, prices, caps: options, now, times, breaker: breaker(() => performance.now()) };
  return {
    use: provider.use,
    name: model,
    reply: (turn, tools, signal) => reply(desk, { turn, tools, model, signal }),
    draft: (schema, facts) => draft(desk, reviewModel, schema, facts),
  };
}
