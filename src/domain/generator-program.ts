import { blocksOf, phasesOf } from "./generator-cycle";
import type { Draft, DraftSlot } from "./generator-draft";
import { dayMinutes } from "./generator-draft";
import type { GeneratorInput, PlanSettings } from "./generator-input";
import { progressionsOf, schemeOfSlot } from "./generator-scheme";
import { LIGHT_WEEK } from "./generator-wave";
import type { Day, Program, Slot } from "./program";
import type { SetBlock } from "./set-block";
import type { Goal, MuscleId } from "./vocabulary";

const SMALL: readonly MuscleId[] = ["calves", "side_delts", "rear_delts", "forearms", "core", "abs", "obliques"];
/** A generated programme has no author: its names are keys the screen puts into words. */
const NAME = "plan.generated";

/** The draft as a programme like any other (specification 11): data, every slot swappable, without end or in cycles. */
export function programOf(draft: Draft, settings: PlanSettings, ladders: GeneratorInput["ladders"]): Program {
  const days = draft.map((_, at) => dayOf(draft, at, settings));
  const slots = days.flatMap((day) => day.slots);
  const isCycled = hasCycle(settings);
  const waves = slots.filter(({ progression }) => progression === "wave").flatMap(({ hint }) => hint);
  const climbed = slots.flatMap(({ ladder }) => ladder ?? []);
  return {
    id: idOf(draft, settings),
    version: 1,
    name: `${NAME}.${settings.split}`,
    summary: `${NAME}.summary`,
    why: `${NAME}.why`,
    credit: null,
    levels: [settings.level],
    goals: [goalOf(settings.goal)],
    equipmentLevels: [settings.gym.level],
    daysPerWeek: settings.days,
    // Only whole weeks can be counted in a cycle.
    order: isCycled ? "weekly" : "sequence",
    cycleWeeks: isCycled ? LIGHT_WEEK : 1,
    phases: isCycled ? phasesOf(waves.length > 0) : [{ kind: "accumulation", from: 1, to: 1 }],
    days,
    progressions: progressionsIn(slots),
    ...(climbed.length === 0
      ? {}
      : { ladders: Object.fromEntries(Object.entries(ladders).filter(([name]) => climbed.includes(name))) }),
    ...(waves.length === 0
      ? {}
      : { inputs: [...new Set(waves)].map((lift) => ({ lift, need: "tm", fallback: "level" }) as const) }),
    deload: isCycled ? "both" : "engine",
  };
}

/** Advanced lifters train in rounds of four weeks of load and a light one (specification 12.7). */
function hasCycle({ level }: PlanSettings): boolean {
  return level === "advanced";
}

/** The schemes the slots name, and those these may lead to. */
function progressionsIn(slots: readonly Slot[]): Program["progressions"] {
  const lead = slots.find(({ role, ladder }) => role === "primary" && ladder === undefined)?.blocks[0]?.reps;
  const all = progressionsOf(isRange(lead) ? lead : [5, 8]);
  const named = new Set(slots.map(({ progression }) => progression));
  const isUsed = (name: string) => named.has(name) || (name === "steady" && named.has("linear"));
  return Object.fromEntries(Object.entries(all).filter(([name]) => isUsed(name)));
}

function isRange(reps: SetBlock["reps"] | undefined): reps is readonly [number, number] {
  return Array.isArray(reps);
}

export function slotIdOf(dayAt: number, slotAt: number): string {
  return `day${dayAt + 1}-${slotAt + 1}`;
}

/** Exercise, sets and days make a plan what it is; two plans with the same id are the same. */
function idOf(draft: Draft, { split, goal, level }: PlanSettings): string {
  const text = draft.flatMap(({ slots }) => slots.map(({ exercise, sets }) => `${exercise.id}x${sets}`)).join(",");
  let hash = 0x811c9dc5;
  for (const letter of `${split},${goal},${level},${text}`)
    hash = Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 0x01000193) >>> 0;
  return `own-${hash.toString(36).padStart(7, "0")}`;
}

function dayOf(draft: Draft, at: number, settings: PlanSettings): Day {
  const { day, slots } = draft[at] ?? { day: { type: "full_body" as const }, slots: [] };
  return {
    id: `day${at + 1}`,
    order: at + 1,
    name: `plan.day.${day.type}`,
    type: day.type,
    ...(day.variation === undefined ? {} : { variation: day.variation }),
    minutes: Math.round(dayMinutes(slots, settings.warmupMinutes)),
    muscles: [...new Set(slots.filter(({ place }) => place.role !== "accessory").flatMap(({ place }) => place.muscles))],
    slots: slots.map((slot, slotAt) => slotOf(slot, slotIdOf(at, slotAt), slotAt + 1, settings)),
  };
}

function slotOf(draft: DraftSlot, id: string, order: number, settings: PlanSettings): Slot {
  const { place, exercise, sets, restS, ladder } = draft;
  const { role, pattern, muscles } = place;
  const { category, gridKind } = exercise;
  const isSmall = muscles.every((muscle) => SMALL.includes(muscle));
  const scheme = schemeOfSlot({ ...settings, role, category, gridKind, isSmall, isLadder: ladder !== null });
  return {
    ...{ id, order, role, pattern, muscles, hint: [exercise.id], fixed: false, restS, progression: scheme.progression },
    ...blocksOf(scheme, sets, hasCycle(settings)),
    ...(ladder === null ? {} : { ladder }),
  };
}

function goalOf(goal: PlanSettings["goal"]): Goal {
  if (goal === "power") return "strength";
  return goal === "endurance" ? "general" : goal;
}
