import { describe, expect, it } from "vitest";
import { equipmentAt, planInput } from "../../tests/support/plan-inputs";
import { asPlanned, type Did, inputOf, levels, loadsOf, run } from "../../tests/support/program-runs";
import { exercises } from "../lib/db/data/exercises/all-exercises";
import { generate } from "./generator";
import type { GeneratorInput } from "./generator-input";
import type { SessionInput } from "./session-plan";
import { validateProgram } from "./validate-program";
import type { EquipmentLevel, Level } from "./vocabulary";

const LIFTS = {
  ...{ back_squat: 150, barbell_bench_press: 100, overhead_press: 60, conventional_deadlift: 180, barbell_row: 90 },
  ...{ lat_pulldown: 90, pull_up: 100, romanian_deadlift: 140, front_squat: 120 },
};

const gymOf = (level: EquipmentLevel) => ({ level, equipment: equipmentAt(level), grids: {}, unit: "kg" }) as const;
const planFor = (over: Partial<GeneratorInput>) =>
  generate({
    ...planInput(1),
    ...{ goal: "muscle", level: "advanced", daysPerWeek: 4, minutes: 90, contra: [], banned: [], favourites: [], focus: [] },
    ...{ availableDays: [], age: 30, bodyKg: 80, sex: "male", seed: 1, gym: gymOf("full_gym") },
    ...over,
  }).value.program;

/** Weeks of a generated plan, done as planned unless told otherwise. */
function weeks(over: Partial<GeneratorInput>, count: number, did: Did = asPlanned, more: Partial<SessionInput> = {}) {
  const program = planFor(over);
  const level: Level = over.level ?? "advanced";
  const preferences = { level, favourites: [], disliked: [], banned: [], contraTags: [] };
  const input = inputOf(program, { gym: over.gym ?? gymOf("full_gym"), preferences, levelOn: levels(LIFTS), ...more });
  const { plans } = run(input, count * program.days.length, did);
  const mains = (week: number) => plans[(week - 1) * program.days.length]?.exercises ?? [];
  return { program, plans, mains };
}

describe("a plan for an advanced lifter", () => {
  it("leaves fewer repetitions in reserve each week, then has half the sets a tenth lighter, and goes on where it was", () => {
    const strong: Did = (set) => ({ reps: set.repsMax });
    const { program, mains } = weeks({}, 7, strong);
    expect(program).toMatchObject({ order: "weekly", cycleWeeks: 5, deload: "both", phases: [{}, { kind: "deload", from: 5 }] });
    const first = [1, 2, 3, 4, 5, 6].map((week) => mains(week)[0]);
    expect(first.map((one) => one?.progressionKind)).toEqual(Array(6).fill("rirRamp"));
    expect(first.map((one) => one?.sets[0]?.rpe)).toEqual([7, 8, 9, 9, 6, 7]);
    const sets = (week: number) => mains(week).map((one) => one.sets.length);
    expect(sets(5)).toEqual(sets(4).map((count) => Math.floor(count / 2 + 0.5)));
    const kg = (week: number) => mains(week)[0]?.sets[0]?.kg ?? 0;
    expect(kg(4)).toBeGreaterThan(kg(1));
    expect(kg(5)).toBeLessThan(0.95 * kg(4));
    expect(kg(6)).toBeGreaterThanOrEqual(kg(4));
    expect(mains(6)[0]?.reasons[0].rule).toBe("progression.hold.deload-week");
  });

  it("for strength runs a wave over the cycle and moves the training max after it", () => {
    const { program, plans } = weeks({ goal: "strength" }, 9);
    expect(program.progressions.wave).toMatchObject({ kind: "wave", tmPct: 0.9 });
    expect(program.inputs?.map(({ lift }) => lift)).toContain("barbell_bench_press");
    const bench = loadsOf(plans, "barbell_bench_press");
    const tm = 90;
    const rounded = (pct: number) => Math.round((tm * pct) / 250) * 2.5;
    const tops = [85, 87.5, 90, 95].map(rounded);
    expect([0, 1, 2, 3].map((week) => Math.max(...(bench[week] ?? []).map((kg) => kg ?? 0)))).toEqual(tops);
    expect(bench[4]?.every((kg) => kg !== null && kg <= rounded(60))).toBe(true);
    expect(bench[4]?.length).toBeLessThan(bench[3]?.length ?? 0);
    expect(Math.max(...(bench[8] ?? []).map((kg) => kg ?? 0))).toBeGreaterThan(tops[3] ?? 0);
  });

  it("a plus set that falls short takes ten percent of the training max", () => {
    const short: Did = (set, exercise, session) =>
      set.role === "amrap" && exercise.exerciseId === "barbell_bench_press" ? { reps: 0 } : asPlanned(set, exercise, session);
    const bench = loadsOf(weeks({ goal: "strength" }, 6, short).plans, "barbell_bench_press");
    const top = (week: number) => Math.max(...(bench[week] ?? []).map((kg) => kg ?? 0));
    expect(top(5) / top(0)).toBeCloseTo(0.9, 1);
  });

  it("writes a wave of two sets without the lightest and one of four with a set to spare, the plus set always in", () => {
    for (const minutes of [45, 60, 120]) {
      const slots = planFor({ goal: "strength", minutes }).days.flatMap((day) => day.slots);
      for (const slot of slots.filter(({ progression }) => progression === "wave")) {
        const counts = [1, 2, 3, 4].map((week) => slot.byWeek?.[week]?.blocks?.filter(({ role }) => role !== "backoff").length);
        const sets = slot.blocks.reduce((sum, block) => sum + block.sets, 0);
        expect(counts).toEqual(Array(4).fill(Math.min(3, sets)));
        expect([1, 2, 3, 4].every((week) => slot.byWeek?.[week]?.blocks?.some(({ role }) => role === "amrap"))).toBe(true);
      }
    }
  });

  it("under 18 stays two repetitions away from failure", () => {
    const slots = planFor({ age: 16, goal: "strength" }).days.flatMap((day) => day.slots);
    expect(slots.some(({ progression }) => progression === "wave" || progression === "ramp")).toBe(false);
    expect(Math.max(...slots.map(({ blocks }) => blocks[0]?.rpe ?? 10))).toBeLessThanOrEqual(8);
  });
});

describe("a plan without equipment", () => {
  it.each(["novice", "intermediate", "advanced"] as const)("climbs ladders from the log alone, %s", (level) => {
    const gym = gymOf("bodyweight");
    const { program, plans } = weeks({ level, goal: "general", daysPerWeek: 3, minutes: 60, gym }, 5, asPlanned, {
      levelOn: () => null,
    });
    const ladders = program.days.flatMap((day) => day.slots.filter(({ ladder }) => ladder !== undefined));
    expect(ladders.length).toBeGreaterThan(2);
    expect(ladders.every(({ progression }) => progression === "ladder")).toBe(true);
    const [slot] = ladders;
    const climbed = plans.flatMap((plan) => plan.exercises.filter(({ slotId }) => slotId === slot?.id));
    expect(climbed[0]).toMatchObject({ exerciseId: slot?.hint[0], progressionKind: "rules" });
    const first = climbed[0]?.sets[0]?.repTarget ?? 0;
    const last = climbed.at(-1);
    expect(last?.exerciseId !== climbed[0]?.exerciseId || (last?.sets[0]?.repTarget ?? 0) > first).toBe(true);
  });
});

describe("every generated plan", () => {
  it("is a sound program, and its first five weeks can be trained", { timeout: 120_000 }, () => {
    // The last two once had a day with too much for the arms, counted by its places.
    for (const seed of [...Array.from({ length: 60 }, (_, n) => 31_000 + n), 99_678, 99_715]) {
      const wish = planInput(seed);
      const { program } = generate(wish).value;
      expect(validateProgram(program, exercises), `seed ${wish.seed}`).toEqual([]);
      const { level, favourites } = { level: wish.level, favourites: wish.favourites };
      const preferences = { level, favourites, disliked: [], banned: wish.banned, contraTags: wish.contra };
      const { plans } = run(inputOf(program, { gym: wish.gym, preferences }), 5 * program.days.length);
      expect(plans).toHaveLength(5 * program.days.length);
      for (const { exercises: planned } of plans) {
        const ids = planned.map(({ exerciseId }) => exerciseId);
        expect(new Set(ids).size, `seed ${wish.seed}`).toBe(ids.length);
        expect(planned.every(({ sets }) => sets.every(({ kg, repTarget }) => (kg ?? 0) >= 0 && repTarget >= 1))).toBe(true);
      }
    }
  });
});
