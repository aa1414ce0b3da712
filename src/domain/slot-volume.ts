import type { Program, Slot } from "./program";
import type { MuscleId, VolumeGroup } from "./vocabulary";

/** Hard sets by landmark group, fractional. */
export type GroupSets = Readonly<Partial<Record<VolumeGroup, number>>>;

const ISOLATED: Readonly<Partial<Record<MuscleId, VolumeGroup>>> = {
  chest: "chest",
  upper_chest: "chest",
  biceps: "biceps",
  triceps: "triceps",
  side_delts: "side_rear_delts",
  rear_delts: "side_rear_delts",
  forearms: "forearms",
  quads: "quads",
  hamstrings: "hamstrings",
  glutes: "glutes",
  calves: "calves",
  abs: "abs",
  obliques: "abs",
  traps: "traps",
};

/** What a slot trains before an exercise is chosen for it: targets whole, helpers half (specification 13.1). */
export function slotShares({ pattern, muscles }: Pick<Slot, "pattern" | "muscles">): GroupSets {
  const isRear = muscles.length === 1 && muscles[0] === "rear_delts";
  switch (pattern) {
    case "horizontal_push":
      return { chest: 1, front_delts: 0.5, triceps: 0.5 };
    case "vertical_push":
      return { front_delts: 1, side_rear_delts: 0.5, triceps: 0.5 };
    case "horizontal_pull":
      return isRear ? { side_rear_delts: 1, back: 0.5 } : { back: 1, side_rear_delts: 0.5, biceps: 0.5 };
    case "vertical_pull":
      return { back: 1, biceps: 0.5 };
    case "squat":
    case "lunge":
      return { quads: 1, glutes: 0.5 };
    case "hinge":
      // A hip thrust leaves the hamstrings out, as a rear-delt row does the back's larger half.
      return muscles.length === 1 && muscles[0] === "glutes" ? { glutes: 1 } : { hamstrings: 1, glutes: 0.5 };
    default:
      return Object.fromEntries(muscles.flatMap((muscle) => (ISOLATED[muscle] === undefined ? [] : [[ISOLATED[muscle], 1]])));
  }
}

/** Hard sets of some slots as written, without weeks and stages. */
export function setsOf(slots: readonly Slot[]): GroupSets {
  const total: Partial<Record<VolumeGroup, number>> = {};
  for (const slot of slots) {
    const sets = slot.blocks.reduce((sum, block) => sum + block.sets, 0);
    for (const [group, share] of Object.entries(slotShares(slot)) as [VolumeGroup, number][]) {
      total[group] = (total[group] ?? 0) + sets * share;
    }
  }
  return total;
}

/** The same for a week: a program of two days done three times a week counts each one and a half times. */
export function weeklySetsOf({ days, daysPerWeek }: Pick<Program, "days" | "daysPerWeek">): GroupSets {
  const times = days.length === 0 ? 0 : daysPerWeek / days.length;
  const round = Object.entries(setsOf(days.flatMap(({ slots }) => slots))) as [VolumeGroup, number][];
  return Object.fromEntries(round.map(([group, sets]) => [group, sets * times]));
}
