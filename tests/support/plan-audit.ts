import type { Exercise } from "../../src/domain/exercise";
import type { GeneratedPlan } from "../../src/domain/generator";
import type { GeneratorInput } from "../../src/domain/generator-input";
import { GROUP_MEMBERS, landmarksOf } from "../../src/domain/landmarks";
import type { Day, Slot } from "../../src/domain/program";
import type { Advice } from "../../src/domain/reason";
import { VOLUME_GROUPS, type VolumeGroup } from "../../src/domain/vocabulary";

/**
 * What the guardrails of specification 12 say about a finished plan, counted from its slots alone and sharing no code with
 * the generator: "G2 chest", "G6 3". Things that can never be infeasible come as "G7 …" and "G8 …".
 */
export function auditPlan(input: GeneratorInput, { value: { program, report } }: Advice<GeneratedPlan>): string[] {
  const byId = new Map(input.catalogue.map((one) => [one.id, one]));
  const exerciseOf = (slot: Slot): Exercise => byId.get(slot.hint[0]!)!;
  const setsOf = (slot: Slot) => slot.blocks.reduce((sum, { sets }) => sum + sets, 0);
  const shareOf = (slot: Slot, group: VolumeGroup) =>
    GROUP_MEMBERS[group].reduce((most, muscle) => Math.max(most, exerciseOf(slot).contrib[muscle] ?? 0), 0);
  const inDay = (day: Day, group: VolumeGroup) => day.slots.reduce((sum, slot) => sum + setsOf(slot) * shareOf(slot, group), 0);
  const inWeek = (group: VolumeGroup) => program.days.reduce((sum, day) => sum + inDay(day, group), 0);
  const slots = program.days.flatMap((day) => day.slots);
  const problems: string[] = [];
  const check = (name: string, holds: boolean) => void (holds || problems.push(name));

  const days = program.days.length;
  const isNovice = input.level === "novice";
  const isMinor = input.age !== null && input.age < 18;
  const goal = isMinor && input.goal === "fat_loss" ? "general" : input.goal;
  for (const group of ["chest", "back", "quads", "hamstrings"] as const)
    check(`G1 ${group}`, program.days.filter((day) => inDay(day, group) > 0.999).length >= (days === 1 ? 1 : 2));

  const [low, , high] = { novice: [6, 8, 14], intermediate: [10, 12, 20], advanced: [12, 16, 24] }[input.level] as [
    number,
    number,
    number,
  ];
  const factor = { strength: 0.8, power: 0.8, general: 0.75, fat_loss: 0.75, endurance: 0.6, muscle: 1, recomposition: 1 }[goal];
  const minutes = Math.min(120, Math.max(30, input.minutes));
  const short = days * minutes < 120 ? 0.6 : 1;
  for (const group of [
    "chest",
    "back",
    "quads",
    "hamstrings",
    "biceps",
    "triceps",
    "side_rear_delts",
    "glutes",
    "calves",
    "abs",
  ] as const) {
    const isMajor = ["chest", "back", "quads", "hamstrings"].includes(group);
    const { mrv } = landmarksOf(group, input.level);
    const isTrainedAlong = ["biceps", "triceps", "glutes"].includes(group);
    const max = isTrainedAlong ? mrv * 1.25 : Math.min(mrv, high * factor * (isMajor ? 1 : 0.75));
    const min = Math.min(max, low * factor * (isMajor ? 1 : 0.5) * short);
    check(`G2 ${group}`, inWeek(group) > min - 0.001 && inWeek(group) < max + 0.001);
  }

  for (const [at, day] of program.days.entries()) {
    for (const group of VOLUME_GROUPS)
      check(`G3 ${at + 1}:${group}`, inDay(day, group) < (["biceps", "triceps", "glutes"].includes(group) ? 11.001 : 8.001));
    check(`G3 ${at + 1}:exercises`, day.slots.length >= 3 && day.slots.length <= 8);
    const warm = minutes <= 45 ? 5 : 10;
    const took = day.slots.reduce((sum, slot) => {
      const one = exerciseOf(slot);
      const cold = one.gridKind === "barbell" ? 3 : ["dumbbell", "kettlebell", "stack", "plate"].includes(one.gridKind) ? 2 : 0;
      const isMain = one.category === "compound" && (slot.role === "primary" || slot.role === "secondary");
      const ramps = isMain ? (slot.role === "primary" ? cold : Math.min(1, cold)) : 0;
      return sum + 1.5 + 1.25 * ramps + setsOf(slot) * (0.67 + slot.restS / 60);
    }, warm);
    check(`G6 ${at + 1}`, took - (day.slots.at(-1)?.restS ?? 0) / 60 < minutes * 1.1 + 0.001);
    const primaries = day.slots.filter(({ role }) => role === "primary").map(exerciseOf);
    const heavy = primaries.map((one) => one.gridKind === "barbell" && ["squat", "hinge"].includes(one.patterns[0]));
    const adjacent = heavy.filter((is, i) => is && heavy[i + 1] === true).length;
    check(`G8 ${at + 1}:order`, adjacent === 0 || heavy.filter((is) => !is).length === 0);
    check(`G8 ${at + 1}:twice`, new Set(day.slots.map(({ hint }) => hint[0])).size === day.slots.length);
  }

  const held = new Set(slots.flatMap((slot) => exerciseOf(slot).patterns));
  for (const pattern of [
    "squat",
    "hinge",
    "horizontal_push",
    "vertical_push",
    "horizontal_pull",
    "vertical_pull",
    "core",
  ] as const)
    check(`G4 ${pattern}`, held.has(pattern));
  if (days >= 3) check("G4 lunge", held.has("lunge"));

  const total = (end: string) =>
    slots.reduce(
      (sum, slot) => sum + (/^(horizontal|vertical)_/.test(slot.pattern) && slot.pattern.endsWith(end) ? setsOf(slot) : 0),
      0,
    );
  const [push, pull] = [total("push"), total("pull")];
  check("G5 push_pull", push + pull === 0 || (push / pull > 0.669 && push / pull < 1.251));

  for (const slot of slots) {
    const one = exerciseOf(slot);
    const blocks = [...slot.blocks, ...Object.values(slot.byWeek ?? {}).flatMap((week) => week.blocks ?? [])];
    const least = Math.min(...blocks.map(({ reps }) => (typeof reps === "number" ? reps : "amrap" in reps ? reps.min : reps[0])));
    const isOrdered = blocks.every(({ reps }) => typeof reps === "number" || "amrap" in reps || reps[0] <= reps[1]);
    const efforts = blocks.map(({ rpe }) => rpe ?? 0);
    const progression = program.progressions[slot.progression];
    check(`G7 ${slot.id} progression`, slot.progression === "dp" || progression !== undefined);
    check(`G7 ${slot.id} fail path`, slot.role !== "primary" || slot.progression === "dp" || progression?.kind !== "sum");
    check(`G7 ${slot.id} ladder`, slot.ladder === undefined || program.ladders?.[slot.ladder]?.rungs !== undefined);
    check(
      `G8 ${slot.id} equipment`,
      one.equipment.length === 0 || one.equipment.some((set) => set.every((item) => input.gym.equipment.includes(item))),
    );
    check(`G8 ${slot.id} contra`, !one.contraindications.some((tag) => input.contra.includes(tag)));
    check(`G8 ${slot.id} banned`, !input.banned.includes(one.id));
    check(`G8 ${slot.id} singles`, isOrdered && (least >= 3 || (!isNovice && !isMinor)));
    check(`G8 ${slot.id} effort`, Math.max(...efforts) <= (isMinor ? 8 : isNovice ? 9 : 10));
    check(`G8 ${slot.id} cycle`, !(isNovice || isMinor) || !["rirRamp", "wave"].includes(progression?.kind ?? "double"));
    check(`G8 ${slot.id} sets`, setsOf(slot) >= 2 && setsOf(slot) <= 4);
  }
  check("G8 novice days", !isNovice || days <= 4);
  const free = new Set(input.availableDays);
  check(
    "G8 weekdays",
    new Set(report.weekdays).size === days && report.weekdays.every((day) => free.size === 0 || free.has(day)),
  );
  return problems;
}
