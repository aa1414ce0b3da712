import { harder, type LoadLine, loadable } from "./load-line";
import type { Prescription } from "./outcome";
import { isRestoring } from "./progression-restore";
import type { Progression } from "./progression-spec";
import { type Reason, reason } from "./reason";
import { widenedTop } from "./rep-range";
import type { SlotState } from "./slot-state";

/** The scheme in force: a lift that has graduated runs on the next one. */
export function schemeOf(
  progression: Progression,
  state: Pick<SlotState, "stage">,
  progressions: Readonly<Record<string, Progression>>,
): Progression {
  if (progression.kind !== "linear" || progression.graduate === undefined || state.stage === 0) return progression;
  return progressions[progression.graduate.to] ?? progression;
}

/** Schemes that store a training max and put shares of it on the bar. */
export function runsOnMax(progression: Progression): boolean {
  const { kind } = progression;
  if (kind === "tiered") return progression.target === "tm";
  return kind === "wave" || kind === "weeklyRamp" || kind === "percentBlock";
}

/**
 * The scheme with its top moved up, where the next step exceeds ten percent (specification 5.3). Not on the way back from a
 * break: those steps were earned before it.
 */
export function widened<T extends Progression>(spec: T, line: LoadLine | null, state: Standing): T {
  if (spec.kind !== "double" && spec.kind !== "rirRamp") return spec;
  return { ...spec, hi: topFor(spec.lo, spec.hi, line, state) };
}

type Standing = Pick<SlotState, "plannedKg" | "layoffRestoreTo">;

/** Top of a range today: the range's own, or wider before a big step that is still to be earned. */
export function topFor(lo: number, hi: number, line: LoadLine | null, state: Standing): number {
  return isRestoring(state, { line }) ? hi : widenedTop(lo, hi, line, state.plannedKg);
}

/** Says that the range asked for today is wider than the slot's own. */
export function wideningReason(plain: Progression, line: LoadLine | null, state: Standing): readonly Reason[] {
  const { plannedKg } = state;
  if ((plain.kind !== "double" && plain.kind !== "rirRamp") || line === null || plannedKg === null) return [];
  const { lo, hi } = widened(plain, line, state);
  if (hi === plain.hi) return [];
  const kg = loadable(line, plannedKg);
  return [reason("progression.double.widened", { kg, nextKg: harder(line, kg), lo, fromHi: plain.hi, toHi: hi }, "C")];
}

/** Which repetitions make a session, for sets that carry no target of their own. */
export function rangeFor(
  slot: { readonly lo: number; readonly hi: number },
  scheme: Progression,
  line: LoadLine | null,
): Pick<Prescription, "lo" | "hi" | "goal"> {
  if (line === null || scheme.kind === "rules") return { lo: slot.lo, hi: Math.max(slot.lo, slot.hi), goal: "max" };
  if (scheme.kind === "double" || scheme.kind === "rirRamp") return { lo: scheme.lo, hi: scheme.hi, goal: "max" };
  return { lo: slot.lo, hi: slot.lo, goal: "min" };
}
