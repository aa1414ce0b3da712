import type { Outcome } from "./outcome";
import { advanceApre } from "./progression-apre";
import { advanceDouble } from "./progression-double";
import { advanceLinear } from "./progression-linear";
import { advanceNoLoad } from "./progression-no-load";
import { advancePercentBlock } from "./progression-percent-block";
import { told } from "./progression-reduce";
import { advanceRirRamp } from "./progression-rir-ramp";
import { advanceRules } from "./progression-rules";
import type { Progression, Scheme } from "./progression-spec";
import { advanceStages } from "./progression-stages";
import { advanceSum } from "./progression-sum";
import { advanceTiered } from "./progression-tiered";
import { advanceWave } from "./progression-wave";
import { advanceWeeklyRamp } from "./progression-weekly-ramp";
import type { Advice } from "./reason";
import type { SlotContext, SlotState } from "./slot-state";

type Advancing = {
  readonly [K in Progression["kind"]]: (
    spec: Scheme<K>,
    state: SlotState,
    outcome: Outcome,
    ctx: SlotContext,
  ) => Advice<SlotState>;
};

const KINDS: Advancing = {
  linear: advanceLinear,
  double: advanceDouble,
  rules: advanceRules,
  tiered: advanceTiered,
  wave: advanceWave,
  apre: advanceApre,
  stages: advanceStages,
  sum: advanceSum,
  rirRamp: advanceRirRamp,
  weeklyRamp: advanceWeeklyRamp,
  percentBlock: advancePercentBlock,
};

const MISS_N = 3;

/**
 * The interpreter, specification 5: one outcome moves the state of a lift along its scheme.
 * Reduced, incomplete, lighter or swapped sessions are neither failures nor successes, which is what prevents
 * deload spirals: they change nothing. Nor does a lighter week written into the programme, unless the scheme counts weeks itself.
 */
export function advance<K extends Progression["kind"]>(
  spec: Scheme<K>,
  state: SlotState,
  outcome: Outcome,
  ctx: SlotContext,
): Advice<SlotState> {
  const facts = { planned: state.plannedKg, reps: outcome.reps, fails: state.fails };
  if (outcome.kind !== "success" && outcome.kind !== "in_range" && outcome.kind !== "miss") {
    return told(state, `progression.hold.${outcome.kind}`, facts);
  }
  const scheme: Progression = spec;
  if (ctx.isDeloadWeek === true && scheme.kind !== "wave" && scheme.kind !== "percentBlock") {
    return told(state, "progression.hold.deload-week", facts);
  }
  const seen = outcome.kind === "miss" ? { ...state, hasMissed: true } : state;
  const isBare = ctx.line === null || state.plannedKg === null;
  if (isBare && scheme.kind !== "rules") return advanceNoLoad(seen, outcome, ctx, missesAllowed(scheme));
  const run: Advancing[K] = KINDS[spec.kind as K];
  return run(spec, seen, outcome, ctx);
}

function missesAllowed(spec: Progression): number {
  if (spec.kind === "linear") return spec.failN;
  return spec.kind === "double" ? spec.missN : MISS_N;
}
