import { isEquipped } from "./gym";
import { type Reason, reason } from "./reason";
import { AREA_TAGS, type BodyArea, type EquipmentId } from "./vocabulary";
import { weightOf } from "./warmup-fill";
import type { WarmupMovement } from "./warmup-movements";
import type { WarmupPlanInput } from "./warmup-plan-input";
import {
  MOBILITY_SECONDS,
  WARMUP_MOBILITY,
  WARMUP_SWAPS,
  WARMUP_TEMPLATES,
  type WarmupMove,
  type WarmupPhaseKind,
} from "./warmup-templates";

export interface UsablePhase {
  readonly kind: WarmupPhaseKind;
  /** Length in the template. */
  readonly seconds: number;
  readonly moves: readonly WarmupMove[];
  /** Seconds the template gives to one unit of weight, so that what is left out can be made up by the rest. */
  readonly rate: number;
}

/** The template of the day with what this lifter can do here: painful movements left out, missing equipment replaced. */
export function usablePhases(input: WarmupPlanInput): {
  readonly phases: readonly UsablePhase[];
  readonly reasons: readonly Reason[];
} {
  const reasons: Reason[] = [];
  const template = WARMUP_TEMPLATES[input.dayType];
  const taken = new Set(template.flatMap(({ moves }) => moves.map(({ exerciseId }) => exerciseId)));
  const phases = template.flatMap((phase): readonly UsablePhase[] => {
    if (phase.kind === "general" && input.skipGeneral) return [];
    const moves: WarmupMove[] = [];
    for (const move of phase.moves) {
      const outcome = settle(move, [...taken], input);
      if (outcome.reason !== null) reasons.push(outcome.reason);
      if (outcome.move === null) continue;
      moves.push(outcome.move);
      taken.add(outcome.move.exerciseId);
    }
    return moves.length === 0 ? [] : [{ ...phase, moves, rate: phase.seconds / weightOf(phase.moves) }];
  });
  return { phases: input.includeMobility ? withMobility(phases, input) : phases, reasons };
}

/** Pain comes first: what hurts is left out and not replaced. */
function settle(
  move: WarmupMove,
  taken: readonly string[],
  input: WarmupPlanInput,
): { readonly move: WarmupMove | null; readonly reason: Reason | null } {
  const exercise = find(move.exerciseId, input.catalogue);
  if (exercise === null) return { move: null, reason: null };
  const areas = painfulAreas(exercise, input.pain);
  if (areas.length > 0) return { move: null, reason: reason("warmup.pain-skip", { exercise: exercise.id, areas }) };
  if (isEquipped(exercise, input.gym)) return { move, reason: null };
  const missing = exercise.equipment[0]?.find((item) => !input.gym.equipment.includes(item)) ?? null;
  // A rehearsal works without the weight.
  if (move.load !== null) return { move: { ...move, load: "empty_hands" }, reason: swapReason(exercise, exercise, missing) };
  const standIns = exercise.equipment.flat().flatMap((item) => WARMUP_SWAPS[item] ?? []);
  const swap = standIns.find((each) => fits(each, taken, input)) ?? null;
  return { move: swap, reason: swapReason(exercise, swap === null ? null : find(swap.exerciseId, input.catalogue), missing) };
}

function withMobility(phases: readonly UsablePhase[], input: WarmupPlanInput): readonly UsablePhase[] {
  const taken = phases.flatMap(({ moves }) => moves.map(({ exerciseId }) => exerciseId));
  const extra = WARMUP_MOBILITY[input.dayType].filter((move) => fits(move, taken, input)).slice(0, MOBILITY_COUNT);
  if (extra.length === 0) return phases;
  const added = MOBILITY_SECONDS * extra.length;
  if (!phases.some(({ kind }) => kind === "dynamic")) {
    const at = phases.findIndex(({ kind }) => kind === "prep");
    const own: UsablePhase = { kind: "dynamic", seconds: added, moves: extra, rate: added / weightOf(extra) };
    return at < 0 ? [...phases, own] : [...phases.slice(0, at), own, ...phases.slice(at)];
  }
  return phases.map((phase) =>
    phase.kind === "dynamic" ? { ...phase, seconds: phase.seconds + added, moves: [...phase.moves, ...extra] } : phase,
  );
}

const MOBILITY_COUNT = 2;

function fits({ exerciseId }: WarmupMove, taken: readonly string[], input: WarmupPlanInput): boolean {
  const exercise = find(exerciseId, input.catalogue);
  if (exercise === null || taken.includes(exerciseId)) return false;
  return isEquipped(exercise, input.gym) && painfulAreas(exercise, input.pain).length === 0;
}

function painfulAreas({ contraindications }: WarmupMovement, pain: readonly BodyArea[]): readonly BodyArea[] {
  return pain.filter((area) => AREA_TAGS[area].some((tag) => contraindications.includes(tag)));
}

function find(id: string, catalogue: readonly WarmupMovement[]): WarmupMovement | null {
  return catalogue.find((each) => each.id === id) ?? null;
}

/** `to` is the movement itself where it is done with empty hands, and null where nothing could stand in. */
function swapReason(from: WarmupMovement, to: WarmupMovement | null, item: EquipmentId | null): Reason {
  return reason("warmup.swap", { from: from.id, to: to?.id ?? null, item });
}
