import type { BillingStatus, Plan } from "./vocabulary";

/** What is known of a lifter's subscription. Times are milliseconds since 1970. */
export interface BillingFacts {
  readonly status: BillingStatus;
  /** Paid until then; where `endsAtPeriodEnd`, the last moment of Pro. */
  readonly periodEndMs: number | null;
  readonly endsAtPeriodEnd: boolean;
  /** First failed charge that is still open. */
  readonly pastDueSinceMs: number | null;
}

/** Where a lifter stands with Mo Pro at one moment. */
export interface Standing {
  readonly state: "unlocked" | "none" | "active" | "cancelling" | "past_due" | "ended";
  readonly plan: Plan;
  /** When the plan changes by itself; null when nothing is due, or when it has changed already. */
  readonly untilMs: number | null;
  /** Why, for the log and for tests; the lifter reads a sentence of the state. */
  readonly because: "no-billing" | "never-paid" | "paid" | "paid-until" | "grace" | "grace-over" | "period-over" | "over";
}

/** Pro stays on that long after the first failed charge (product specification 3.2). */
export const GRACE_MS = 7 * 86_400_000;

/**
 * Who may use Pro, as a function of stored facts and the clock alone: nobody asks the payment service (platform specification
 * 3.3.7). Total: a date that is missing or no number never gives more than the facts that are there.
 */
export function standingOf(facts: BillingFacts | "unlocked" | null, nowMs: number): Standing {
  if (facts === "unlocked") return { state: "unlocked", plan: "pro", untilMs: null, because: "no-billing" };
  if (facts === null || facts.status === "none") return { state: "none", plan: "free", untilMs: null, because: "never-paid" };
  if (facts.status === "ended") return ended("over");
  const { periodEndMs, pastDueSinceMs } = facts;
  const lastMs = facts.endsAtPeriodEnd ? known(periodEndMs) : Number.POSITIVE_INFINITY;
  if (facts.status === "past_due") {
    const graceMs = known(pastDueSinceMs) + GRACE_MS;
    if (!(nowMs < graceMs)) return ended("grace-over");
    if (!(nowMs < lastMs)) return ended("period-over");
    return { state: "past_due", plan: "pro", untilMs: Math.min(graceMs, lastMs), because: "grace" };
  }
  if (!facts.endsAtPeriodEnd) return { state: "active", plan: "pro", untilMs: null, because: "paid" };
  if (!(nowMs < lastMs)) return ended("period-over");
  return { state: "cancelling", plan: "pro", untilMs: lastMs, because: "paid-until" };
}

function ended(because: Standing["because"]): Standing {
  return { state: "ended", plan: "free", untilMs: null, because };
}

/** A date nobody knows is long gone. */
function known(ms: number | null): number {
  return ms !== null && Number.isFinite(ms) ? ms : Number.NEGATIVE_INFINITY;
}
