import type { Exercise } from "./exercise";
import { landmarksOf } from "./landmarks";
import type { Day, Program, Slot } from "./program";
import type { Progression } from "./progression-spec";
import type { SetBlock } from "./set-block";
import { setsOf, weeklySetsOf } from "./slot-volume";
import { EPS } from "./units";
import { hintProblems, type ProgramProblem, placeProblems } from "./validate-slots";
import { VOLUME_GROUPS, type VolumeGroup } from "./vocabulary";

const SLOTS_MAX = 10;
const MINUTES = [15, 150] as const;
const SESSION_CAP = 11;
/** Rows and pulldowns share a day by design; half a set more is a rounding of the count. */
const PULL_DAY_CAP = 11.5;
/** Groups that presses and rows already train, so their labels allow a quarter more (specification 9.2). */
const INDIRECT: readonly VolumeGroup[] = ["front_delts", "biceps", "triceps"];
const INDIRECT_SHARE = 1.25;

/** Everything specification 11 asks of a program before anyone may train on it; empty when it is sound. */
export function validateProgram(program: Program, catalogue: readonly Exercise[]): readonly ProgramProblem[] {
  const slots = program.days.flatMap((day) => day.slots);
  return [
    ...uniqueness(program, slots),
    ...program.days.flatMap(dayProblems),
    ...slots.flatMap((slot) => slotProblems(program, slot)),
    ...schemeProblems(program),
    ...volumeProblems(program),
    ...slots.flatMap((slot) => hintProblems(program, slot, catalogue)),
    ...program.equipmentLevels.flatMap((place) => slots.flatMap((slot) => placeProblems(program, slot, place, catalogue))),
  ];
}

function uniqueness({ id, days }: Program, slots: readonly Slot[]): ProgramProblem[] {
  const twice = (values: readonly (string | number)[]) => new Set(values).size !== values.length;
  return [
    ...(days.length === 0 ? [{ rule: "program.no-days", where: id }] : []),
    ...(twice(days.map((day) => day.id)) || twice(slots.map((slot) => slot.id)) ? [{ rule: "program.same-id", where: id }] : []),
    ...(twice(days.map((day) => day.order)) ? [{ rule: "program.same-order", where: id }] : []),
    ...days
      .filter((day) => twice(day.slots.map((slot) => slot.order)))
      .map((day) => ({ rule: "program.same-order", where: day.id })),
  ];
}

function dayProblems(day: Day): ProgramProblem[] {
  const { slots, minutes } = day;
  const cap = day.type === "pull" ? PULL_DAY_CAP : SESSION_CAP;
  const over = Object.entries(setsOf(slots)).filter(([, sets]) => sets > cap + EPS);
  return [
    ...(slots.length < 1 || slots.length > SLOTS_MAX ? [{ rule: "program.slot-count", where: day.id }] : []),
    ...(minutes < MINUTES[0] || minutes > MINUTES[1] ? [{ rule: "program.minutes", where: day.id }] : []),
    ...over.map(([group]) => ({ rule: "program.session-volume", where: `${day.id} ${group}` })),
  ];
}

function slotProblems(program: Program, slot: Slot): ProgramProblem[] {
  const weeks = Object.keys(slot.byWeek ?? {}).map(Number);
  const all = [
    ...slot.blocks,
    ...Object.values(slot.byWeek ?? {}).flatMap(({ blocks }) => blocks ?? []),
    ...(slot.byStage ?? []).flat(),
  ];
  const scheme = slot.progression === "dp" ? undefined : program.progressions[slot.progression];
  const isUnknown = slot.progression !== "dp" && scheme === undefined;
  return [
    ...(slot.blocks.length === 0 || all.some(isBroken) ? [{ rule: "program.block", where: slot.id }] : []),
    ...(isUnknown ? [{ rule: "program.no-such-progression", where: slot.id }] : []),
    ...(slot.role === "primary" && scheme !== undefined && !hasFailPath(scheme)
      ? [{ rule: "program.no-fail-path", where: slot.id }]
      : []),
    ...(weeks.some((week) => week < 1 || week > program.cycleWeeks) ? [{ rule: "program.week", where: slot.id }] : []),
    ...(slot.ladder !== undefined && program.ladders?.[slot.ladder] === undefined
      ? [{ rule: "program.no-such-ladder", where: slot.id }]
      : []),
  ];
}

function isBroken({ sets, reps, seconds }: SetBlock): boolean {
  const [lo, hi] = typeof reps === "number" ? [reps, reps] : "amrap" in reps ? [reps.min, reps.min] : reps;
  const [from, to] = seconds ?? [1, 1];
  return !(sets >= 1 && lo >= 1 && lo <= hi && from >= 1 && from <= to);
}

/** What follows a missed repetition: every scheme answers it, except one that only counts the sum. */
function hasFailPath(scheme: Progression): boolean {
  return scheme.kind !== "sum";
}

function schemeProblems({ progressions, novicePrimary, cycleWeeks, phases, id }: Program): ProgramProblem[] {
  const found = Object.entries(progressions).flatMap(([name, scheme]) => [
    ...(weeksOf(scheme) !== null && weeksOf(scheme) !== cycleWeeks ? [{ rule: "program.scheme-weeks", where: name }] : []),
    ...(scheme.kind === "double" && scheme.lo > scheme.hi ? [{ rule: "program.range", where: name }] : []),
    ...(scheme.kind === "rules" && scheme.rules.slice(0, -1).some((rule) => rule.axis !== "rung" && rule.ceiling === undefined)
      ? [{ rule: "program.rule-without-ceiling", where: name }]
      : []),
    ...(scheme.kind === "linear" && scheme.graduate !== undefined && progressions[scheme.graduate.to] === undefined
      ? [{ rule: "program.no-such-progression", where: name }]
      : []),
  ]);
  const isPhased = phases.every(({ from, to }) => from >= 1 && from <= to && to <= Math.max(1, cycleWeeks));
  return [
    ...found,
    ...(novicePrimary !== undefined && progressions[novicePrimary] === undefined
      ? [{ rule: "program.no-such-progression", where: novicePrimary }]
      : []),
    ...(isPhased ? [] : [{ rule: "program.phases", where: id }]),
  ];
}

/** Weeks a scheme is written for, a ramp with the light week after it; null for one without weeks. */
function weeksOf(scheme: Progression): number | null {
  if (scheme.kind === "wave" || scheme.kind === "percentBlock") return scheme.weeks.length;
  return scheme.kind === "rirRamp" ? scheme.weeks + 1 : null;
}

function volumeProblems(program: Program): ProgramProblem[] {
  const weekly = weeklySetsOf(program);
  return VOLUME_GROUPS.filter((group) => {
    const most = landmarksOf(group, "intermediate").mrv * (INDIRECT.includes(group) ? INDIRECT_SHARE : 1);
    return (weekly[group] ?? 0) > most + EPS;
  }).map((group) => ({ rule: "program.weekly-volume", where: group }));
}
