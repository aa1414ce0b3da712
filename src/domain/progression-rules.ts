import { daysBetween } from "./civil-date";
import { loadable } from "./load-line";
import type { Outcome } from "./outcome";
import { mayRise } from "./progression-gates";
import { increase } from "./progression-increase";
import { RESET_CAP, RESET_DAYS, told } from "./progression-reduce";
import type { Rule, Scheme } from "./progression-spec";
import type { Advice, Reason } from "./reason";
import type { SlotContext, SlotState } from "./slot-state";
import { EPS, toKg } from "./units";

const MISS_N = 2;
/** Tops before the next climb, for each fall to the same place: one, three, nine, and so on. */
const TOPS_PER_FALL = 3;

/** Moves one axis at a time: repetitions or seconds to their ceiling, then the next load, set or movement, and down again. */
export function advanceRules(spec: Scheme<"rules">, state: SlotState, outcome: Outcome, ctx: SlotContext): Advice<SlotState> {
  const facts = { reps: outcome.reps, target: state.repTarget, rung: state.rung, fails: state.fails };
  if (outcome.kind === "miss") return missed(spec, state, ctx, facts);
  const calm = { ...state, fails: 0 };
  if (outcome.kind !== "success") return told(calm, "progression.rules.reps-left", facts);
  const closed = mayRise(outcome, ctx);
  if (closed !== null) return { ...closed, value: state };
  const active = spec.rules.filter((rule) => applies(rule, ctx));
  for (const [at, rule] of active.entries()) {
    const moved = move(rule, calm, outcome, ctx);
    if (moved === null) continue;
    const needed = rule.axis === "rung" ? topsNeeded(calm) : 1;
    const tops = calm.tops + 1;
    if (tops < needed) return told({ ...calm, tops }, "progression.rules.confirm", { ...facts, tops, needed });
    const value = active.slice(0, at).reduce((each, before) => resetTo(before, each, ctx), moved);
    const next = rule.axis === "rung" ? { ...value, tops: 0, repTarget: floorFor(spec.rules, value.rung, ctx) } : value;
    return told(next, `progression.rules.${rule.axis}`, {
      ...facts,
      to: next.repTarget,
      next: ctx.nextRung,
      ...loadsOf(state, next, ctx),
    });
  }
  return told(calm, "progression.rules.done", facts);
}

function missed(spec: Scheme<"rules">, state: SlotState, ctx: SlotContext, facts: Reason["facts"]): Advice<SlotState> {
  const fails = state.fails + 1;
  if (fails < (spec.failN ?? MISS_N)) return told({ ...state, fails }, "progression.rules.repeat", { ...facts, fails });
  const floor = floorFor(spec.rules, state.rung, ctx);
  const eased = { ...state, fails: 0, tops: 0, repTarget: floor };
  const climbs = spec.rules.some(({ axis }) => axis === "rung");
  if (!climbs || state.rung <= 0) return told(eased, "progression.floor", { ...facts, fails });
  const recent = state.resets.filter((reset) => daysBetween(reset, ctx.date) < RESET_DAYS).length;
  if (recent >= RESET_CAP)
    return told({ ...state, fails: 0 }, "progression.reset-cap", { ...facts, resets: recent, days: RESET_DAYS });
  const rung = state.rung - 1;
  // The movement before was mastered once: it begins a step above its floor.
  const repTarget = floorFor(spec.rules, rung, ctx) + stepFor(spec.rules, rung, ctx);
  const fallen = { rung, times: state.fallen?.rung === rung ? state.fallen.times + 1 : 1 };
  const down = { ...eased, rung, repTarget, fallen, resets: [...state.resets, ctx.date] };
  return told(down, "progression.rules.rung-down", { ...facts, fails, to: repTarget });
}

/** One top leads on to a movement not tried before. Who fell from the next one shows this one for longer, each time. */
function topsNeeded({ rung, fallen }: SlotState): number {
  return fallen?.rung === rung ? TOPS_PER_FALL ** fallen.times : 1;
}

/** The state with this axis one step on; null when it is exhausted. */
function move(rule: Rule, state: SlotState, outcome: Outcome, ctx: SlotContext): SlotState | null {
  switch (rule.axis) {
    case "reps":
    case "seconds":
      return rule.scope === "all" ? raiseAll(rule, state, outcome) : raiseLowest(rule, state, ctx);
    case "load":
      return raiseLoad(rule, state, ctx);
    case "rung":
      return within(rule, state.rung + 1) ? { ...state, rung: state.rung + 1 } : null;
    case "sets":
      return within(rule, (ctx.sets ?? 0) + rule.step) ? { ...state, stage: state.stage + rule.step } : null;
  }
}

/** Repetitions shown beyond the target count: who did the ceiling has no need to climb to it. */
function raiseAll(rule: Rule, state: SlotState, outcome: Outcome): SlotState | null {
  const most = Math.min(outcome.leastReps, rule.ceiling ?? state.repTarget);
  const shown = state.repTarget + Math.max(0, Math.floor((most - state.repTarget) / Math.max(1, rule.step))) * rule.step;
  return within(rule, shown + rule.step) ? { ...state, repTarget: shown + rule.step, tops: 0 } : null;
}

function raiseLowest(rule: Rule, state: SlotState, ctx: SlotContext): SlotState | null {
  if (!within(rule, state.repTarget + rule.step)) return null;
  const raised = state.tops + 1;
  if (raised < (ctx.sets ?? 1)) return { ...state, tops: raised };
  return { ...state, tops: 0, repTarget: state.repTarget + rule.step };
}

function raiseLoad(rule: Rule, state: SlotState, ctx: SlotContext): SlotState | null {
  const { line, unit, weekAgoKg } = ctx;
  if (line === null || state.plannedKg === null) return null;
  const raised = increase({ line, plannedKg: state.plannedKg, by: toKg(rule.step, unit), weekAgoKg, toEarn: null });
  if (raised.kind !== "raised") return null;
  const isOver = rule.ceiling !== undefined && raised.plannedKg > toKg(rule.ceiling, unit) + EPS;
  return isOver ? null : { ...state, plannedKg: raised.plannedKg };
}

function resetTo(rule: Rule, state: SlotState, ctx: SlotContext): SlotState {
  if (rule.onCeiling === "hold") return state;
  if (rule.axis === "sets") return { ...state, stage: 0 };
  if (rule.axis === "reps" || rule.axis === "seconds") return { ...state, tops: 0, repTarget: rule.floor ?? ctx.lo };
  return state;
}

function applies(rule: Rule, ctx: SlotContext): boolean {
  const measure = ctx.measure ?? "reps";
  if (rule.axis === "reps") return measure === "reps";
  if (rule.axis === "seconds") return measure !== "reps";
  return rule.axis !== "rung" || ctx.nextRung !== null;
}

/** The bottom of the range at a place of the ladder: movements of one ladder may be counted or held. */
function floorFor(rules: readonly Rule[], rung: number, ctx: SlotContext): number {
  return amountRule(rules, rung, ctx)?.floor ?? ctx.lo;
}

function stepFor(rules: readonly Rule[], rung: number, ctx: SlotContext): number {
  return amountRule(rules, rung, ctx)?.step ?? 1;
}

function amountRule(rules: readonly Rule[], rung: number, ctx: SlotContext): Rule | undefined {
  const measure = ctx.rungMeasures?.[rung] ?? ctx.measure ?? "reps";
  return rules.find(({ axis }) => axis === (measure === "reps" ? "reps" : "seconds"));
}

function within({ ceiling }: Rule, value: number): boolean {
  return ceiling === undefined || value <= ceiling + EPS;
}

function loadsOf(before: SlotState, after: SlotState, { line }: SlotContext): Reason["facts"] {
  if (line === null || before.plannedKg === null || after.plannedKg === null) return {};
  return { fromKg: loadable(line, before.plannedKg), toKg: loadable(line, after.plannedKg) };
}
