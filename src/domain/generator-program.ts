import type { Draft, DraftSlot } from "./generator-draft";
import { dayMinutes } from "./generator-draft";
import type { PlanSettings } from "./generator-input";
import { progressionsOf, schemeOfSlot } from "./generator-scheme";
import type { Day, Program, Slot } from "./program";
import type { Goal, MuscleId } from "./vocabulary";

const ADVANCED_CYCLE_WEEKS = 5;
const SMALL: readonly MuscleId[] = ["calves", "side_delts", "rear_delts", "forearms", "core", "abs", "obliques"];
/** A generated programme has no author: its names are keys the screen puts into words. */
const NAME = "plan.generated";

/** The draft as a programme like any other (specification 11): data, open-ended, every slot swappable. */
export function programOf(draft: Draft, settings: PlanSettings): Program {
  const days = draft.map((_, at) => dayOf(draft, at, settings));
  const primary = days.flatMap(({ slots }) => slots).find(({ role }) => role === "primary")?.blocks[0]?.reps;
  const isAdvanced = settings.level === "advanced";
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
    order: "sequence",
    cycleWeeks: isAdvanced ? ADVANCED_CYCLE_WEEKS : 1,
    phases: isAdvanced
      ? [
          { kind: "accumulation", from: 1, to: ADVANCED_CYCLE_WEEKS - 1 },
          { kind: "deload", from: ADVANCED_CYCLE_WEEKS, to: ADVANCED_CYCLE_WEEKS },
        ]
      : [{ kind: "accumulation", from: 1, to: 1 }],
    days,
    progressions: progressionsOf(Array.isArray(primary) ? [primary[0], primary[1]] : [5, 8]),
    deload: "engine",
  };
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

function slotOf({ place, exercise, sets, restS }: DraftSlot, id: string, order: number, settings: PlanSettings): Slot {
  const { role, pattern, muscles } = place;
  const isSmall = muscles.every((muscle) => SMALL.includes(muscle));
  const scheme = schemeOfSlot({ ...settings, role, category: exercise.category, isSmall });
  return {
    ...{ id, order, role, pattern, muscles, hint: [exercise.id], fixed: false, restS, progression: scheme.progression },
    blocks: [{ sets, reps: scheme.reps, role: "work", intensity: { by: "state" }, rpe: scheme.rpe }],
  };
}

function goalOf(goal: PlanSettings["goal"]): Goal {
  if (goal === "power") return "strength";
  return goal === "endurance" ? "general" : goal;
}
