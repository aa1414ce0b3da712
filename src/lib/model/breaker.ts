/** `unknown`: the lifter stopped it before it could be told. */
type Outcome = "well" | "failed" | "unknown";

interface Options {
  readonly failuresMax: number;
  readonly withinMs: number;
  readonly restMs: number;
}

export interface Breaker {
  /** Tell the outcome once, or null: the provider rests. */
  enter(): ((outcome: Outcome) => void) | null;
}

const USUAL: Options = { failuresMax: 5, withinMs: 30_000, restMs: 30_000 };

/** After five failures in half a minute nobody waits for the provider for half a minute; then one call tries for all. */
export function breaker(now: () => number, { failuresMax, withinMs, restMs }: Options = USUAL): Breaker {
  let failedAt: readonly number[] = [];
  let restsUntil: number | null = null;
  let isTrying = false;
  const rest = () => {
    restsUntil = now() + restMs;
    failedAt = [];
  };
  const normally = (outcome: Outcome) => {
    if (outcome !== "failed") return;
    failedAt = [...failedAt.filter((at) => at > now() - withinMs), now()];
    if (failedAt.length >= failuresMax) rest();
  };
  const onTrial = (outcome: Outcome) => {
    isTrying = false;
    if (outcome === "well") restsUntil = null;
    if (outcome === "failed") rest();
  };
  return {
    enter() {
      if (restsUntil === null) return normally;
      if (isTrying || now() < restsUntil) return null;
      isTrying = true;
      return onTrial;
    },
  };
}
