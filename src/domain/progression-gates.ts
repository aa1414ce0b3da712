import type { Outcome } from "./outcome";
import { type Advice, type Reason, reason } from "./reason";
import type { GateSignals, SlotContext } from "./slot-state";
import { EPS } from "./units";

export type Gate = "gate.deload" | "gate.fatigue" | "gate.performance" | "gate.rpe" | "gate.recovery" | "gate.pain";

export interface GateInput extends GateSignals {
  /** A set of the last session fell below its minimum. */
  readonly lastBelowMinimum: boolean;
  readonly recentRpe: number | null;
  readonly targetRpe: number | null;
}

export interface GateVerdict {
  readonly canProgress: boolean;
  readonly suggestedAction: "progress" | "hold" | "repeat" | "rest" | "substitute";
  readonly blockedBy: Gate | null;
}

const RPE_SLACK = 0.5;
const FATIGUE_LIMIT = 7;
const DEBT_LIMIT = 2;

/** May this lift go up? Asked before any increase and never before a decrease, specification 5.2; the first closed gate decides. */
export function gates(input: GateInput): Advice<GateVerdict> {
  const { targetRpe, recentRpe } = input;
  const fatigue = input.fatigue ?? null;
  const debt = input.recoveryDebt ?? null;
  const isRpeKnown = targetRpe !== null && recentRpe !== null;
  const checks: readonly [Gate, boolean, Reason["facts"], GateVerdict["suggestedAction"]][] = [
    ["gate.deload", input.deloadActive === true, {}, "hold"],
    ["gate.fatigue", fatigue !== null && fatigue >= FATIGUE_LIMIT, { fatigue, limit: FATIGUE_LIMIT }, "rest"],
    ["gate.performance", input.lastBelowMinimum, {}, "repeat"],
    ["gate.rpe", isRpeKnown && isTooHard(recentRpe, targetRpe), { meanRpe: recentRpe, target: targetRpe }, "hold"],
    ["gate.recovery", debt !== null && debt >= DEBT_LIMIT, { debt, limit: DEBT_LIMIT }, "rest"],
    ["gate.pain", input.pain === true, {}, "substitute"],
  ];
  const missing = [
    ...(isRpeKnown ? [] : ["rpe"]),
    ...(fatigue === null ? ["fatigue"] : []),
    ...(debt === null ? ["recovery"] : []),
  ];
  const closed = checks.find(([, isClosed]) => isClosed);
  if (closed !== undefined) {
    const [gate, , facts, suggestedAction] = closed;
    return {
      value: { canProgress: false, suggestedAction, blockedBy: gate },
      confidence: "high",
      reasons: [reason(gate, facts, "C")],
      missing,
    };
  }
  const open = isRpeKnown ? reason("gate.open", { meanRpe: recentRpe, target: targetRpe }) : reason("gate.rpe.no-data", {});
  const value = { canProgress: true, suggestedAction: "progress", blockedBy: null } as const;
  return { value, confidence: isRpeKnown ? "high" : "medium", reasons: [open], missing };
}

/** Half a point over the target is inside the noise of a rating. */
export function isTooHard(meanRpe: number, targetRpe: number): boolean {
  return meanRpe > targetRpe + RPE_SLACK + EPS;
}

/** Why an increase has to wait after this outcome; null when nothing speaks against it. */
export function mayRise(outcome: Pick<Outcome, "hasShortSet">, ctx: SlotContext): Advice<GateVerdict> | null {
  const { recentRpe, targetRpe } = ctx;
  const verdict = gates({ lastBelowMinimum: outcome.hasShortSet, recentRpe, targetRpe, ...ctx.signals });
  return verdict.value.canProgress ? null : verdict;
}
