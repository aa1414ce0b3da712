import { boundOf } from "./time-bounds";

/**
 * What was counted, by name: "requests logSet 200", "ms logSet 24", "mail sent". Names are words of the code, never of a
 * person. The words after the first are labels; `prometheus.ts` says what they are called.
 */
export type Counts = Readonly<Record<string, number>>;

export interface Minute {
  readonly at: Date;
  readonly counts: Counts;
}

/** Counts in memory, minute by minute; nothing here waits for anything. */
export interface Meter {
  add(name: string, n?: number): void;
  /** Of this minute only the largest value counts. */
  peak(name: string, value: number): void;
  /** An answer to a request. */
  request(endpoint: string, status: number, ms: number): void;
  /** Minutes that are not stored yet, oldest first; the last one may still grow. */
  open(): readonly Minute[];
  /** Forgets open minutes that ended by then. */
  stored(until: Date): void;
  /** Since this process began; peaks as they were last. */
  totals(): Counts;
}

const MINUTE = 60_000;
/** A database that is away for longer loses the oldest. */
const OPEN_MAX = 60;

export function openMeter(clock: () => number): Meter {
  const totals = new Map<string, number>();
  const minutes = new Map<number, Map<string, number>>();

  const now = () => {
    const at = Math.floor(clock() / MINUTE) * MINUTE;
    const known = minutes.get(at);
    if (known) return known;
    const begun = new Map<string, number>();
    minutes.set(at, begun);
    for (const oldest of [...minutes.keys()].slice(0, Math.max(0, minutes.size - OPEN_MAX))) minutes.delete(oldest);
    return begun;
  };
  const add = (name: string, n = 1) => {
    const minute = now();
    minute.set(name, (minute.get(name) ?? 0) + n);
    totals.set(name, (totals.get(name) ?? 0) + n);
  };
  return {
    add,
    peak(name, value) {
      const minute = now();
      minute.set(name, Math.max(minute.get(name) ?? 0, value));
      totals.set(name, value);
    },
    request(endpoint, status, ms) {
      add(`requests ${endpoint} ${status}`);
      add(`ms ${endpoint} ${boundOf(ms)}`);
      add(`msSum ${endpoint}`, ms);
    },
    open: () => [...minutes].map(([at, counts]) => ({ at: new Date(at), counts: Object.fromEntries(counts) })),
    stored(until) {
      for (const at of [...minutes.keys()]) if (at + MINUTE <= until.getTime()) minutes.delete(at);
    },
    totals: () => Object.fromEntries(totals),
  };
}
