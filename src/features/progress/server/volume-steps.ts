import { GROUP_MEMBERS, landmarksOf } from "../../../domain/landmarks";
import { targetsOf } from "../../../domain/muscles";
import type { Level, VolumeGroup } from "../../../domain/vocabulary";
import { VOLUME_GROUPS } from "../../../domain/vocabulary";
import type { GroupTrend } from "../../../domain/volume-advice";
import { volumeAdvice } from "../../../domain/volume-advice";
import type { PlacedSet } from "../../workouts/server/training-log";
import type { StrengthRow } from "./strength-of";
import { type Lifter, trendOf } from "./trend-of";

type Groups = Readonly<Record<VolumeGroup, number>>;

/** A working or warm-up set of some exercise. */
export type VolumeRow = StrengthRow & Pick<PlacedSet["set"], "exerciseId" | "role">;

/** How recovered the lifter is today; null = not known. */
interface Condition {
  /** 0–10. */
  readonly fatigue: number | null;
  /** 0–100. */
  readonly readiness: number | null;
  /** Groups that an exercise marked as painful trains. */
  readonly painful: readonly VolumeGroup[];
}

/** A group not trained for this long is a choice, not a gap. */
const TRAINED_WEEKS = 4;

/** Next week's step for each muscle group that is being trained. `closed` are the groups of whole weeks, oldest first. */
export function volumeSteps(closed: readonly Groups[], sets: readonly VolumeRow[], lifter: Lifter & Condition) {
  const last = closed.at(-1);
  if (last === undefined) return [];
  const trends = groupTrends(sets, lifter);
  return VOLUME_GROUPS.filter((group) => closed.slice(-TRAINED_WEEKS).some((week) => week[group] > 0)).map((group) => {
    const { value, reasons, confidence } = volumeAdvice({
      group,
      sets: last[group],
      level: lifter.level,
      trend: trends.get(group) ?? null,
      weeksAboveMrv: weeksAbove(closed, group, lifter.level),
      fatigue: lifter.fatigue,
      readiness: lifter.readiness,
      pain: lifter.painful.includes(group),
    });
    return { group, delta: value.delta, sets: value.sets, confidence, reasons: [...reasons] };
  });
}

function weeksAbove(closed: readonly Groups[], group: VolumeGroup, level: Level): number {
  const { mrv } = landmarksOf(group, level);
  const below = closed.findLastIndex((week) => week[group] <= mrv);
  return closed.length - 1 - below;
}

/** A group progresses when as many of its lifts do as do not; null when none says anything. */
function groupTrends(sets: readonly VolumeRow[], lifter: Lifter): Map<VolumeGroup, GroupTrend> {
  const working = sets.filter(({ role }) => role !== "warmup");
  const votes = new Map<VolumeGroup, number[]>();
  for (const rows of Map.groupBy(working, (set) => set.exerciseId).values()) {
    const movement = rows[0]?.movement ?? null;
    const { status } = trendOf(rows, lifter);
    if (movement === null || status === "insufficient_data") continue;
    const targets = targetsOf(movement);
    for (const group of VOLUME_GROUPS.filter((each) => GROUP_MEMBERS[each].some((muscle) => targets.includes(muscle))))
      votes.set(group, [...(votes.get(group) ?? []), status === "progressing" ? 1 : -1]);
  }
  return new Map([...votes].map(([group, all]) => [group, sum(all) >= 0 ? "progressing" : "stalled"]));
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
