import { describe, expect, it } from "vitest";
import { asPlanned, type Did, inputOf, levels, loadsOf, run } from "../../../../../tests/support/program-runs";
import { bodyweight3 } from "./bodyweight-3";
import { effortMeso4 } from "./effort-meso-4";
import { fivesRamp3 } from "./fives-ramp-3";
import { foundation3 } from "./foundation-3";
import { peakNine } from "./peak-nine";
import { straightFives3 } from "./straight-fives-3";
import { tieredLinear4 } from "./tiered-linear-4";
import { waveStrength4 } from "./wave-strength-4";

const LIFTS = { back_squat: 150, barbell_bench_press: 100, overhead_press: 60, conventional_deadlift: 180, barbell_row: 90 };
const known = { levelOn: levels(LIFTS) };
const rounded = (kg: number) => Math.round(kg / 2.5) * 2.5;

describe("Wave Strength", () => {
  const { plans } = run(inputOf(waveStrength4, known), 20);
  const bench = loadsOf(plans, "barbell_bench_press");

  it("runs three weeks up and one light, the back-off sets in the same exercise", () => {
    const tm = 90;
    expect(bench[0]).toEqual([65, 75, 85, 65, 65, 65, 65, 65].map((pct) => rounded((tm * pct) / 100)));
    expect(bench[1]).toEqual([70, 80, 90, 70, 70, 70, 70, 70].map((pct) => rounded((tm * pct) / 100)));
    expect(bench[2]).toEqual([75, 85, 95, 75, 75, 75, 75, 75].map((pct) => rounded((tm * pct) / 100)));
    expect(bench[3]).toEqual([40, 50, 60].map((pct) => rounded((tm * pct) / 100)));
    expect(plans.map(({ week }) => week)).toEqual([1, 2, 3, 4, 5].flatMap((week) => Array(4).fill(week)));
  });

  it("starts the next round from a training max one step up, five kilograms for a squat", () => {
    expect(bench[4]?.[2]).toBe(rounded(92.5 * 0.85));
    expect(loadsOf(plans, "back_squat")[4]?.[0]).toBe(rounded(140 * 0.65));
    const why = plans.at(-2)?.exercises[0]?.reasons[0];
    expect(why).toMatchObject({ rule: "progression.wave.tm-up", facts: { fromKg: 90, toKg: 92.5 } });
  });

  it("only the three wave sets decide; accessories get two sets in the light week", () => {
    expect(plans[2]?.exercises[0]?.plannedSets).toBe(3);
    expect(plans[12]?.exercises.map(({ sets }) => sets.length)).toEqual([3, 2, 2, 2]);
  });

  it("a missed last set takes ten percent, once, at the end", () => {
    const short: Did = (set, exercise, session) =>
      exercise.exerciseId === "barbell_bench_press" && set.role === "amrap" && session < 8
        ? { reps: 0 }
        : asPlanned(set, exercise, session);
    const missed = loadsOf(run(inputOf(waveStrength4, known), 20, short).plans, "barbell_bench_press");
    expect(missed[2]?.[2]).toBe(rounded(90 * 0.95));
    expect(missed[4]?.[2]).toBe(rounded(81 * 0.85));
  });

  it("an unsure level starts at 85 %, and skipping the light week still settles the round", () => {
    const unsure = run(inputOf(waveStrength4, { levelOn: levels(LIFTS, 0.06) }), 1).plans;
    expect(loadsOf(unsure, "overhead_press")[0]?.[0]).toBe(rounded(60 * 0.85 * 0.65));
    const lazy: Did = (set, exercise, session) => (session >= 12 && session < 16 ? null : asPlanned(set, exercise, session));
    expect(loadsOf(run(inputOf(waveStrength4, known), 20, lazy).plans, "barbell_bench_press")[4]?.[2]).toBe(rounded(92.5 * 0.85));
  });
});

describe("Tiered Linear", () => {
  it("changes the stage before the load, tests after the last one, and restarts at 85 %", () => {
    const never: Did = (set, exercise, session) =>
      exercise.slotId === "tiered-3-1" && exercise.sets.length !== 1
        ? { reps: Math.max(0, set.repsMin - 1) }
        : asPlanned(set, exercise, session);
    const { plans } = run(inputOf(tieredLinear4, known), 20, never);
    const benches = plans.flatMap(({ exercises }) => exercises.filter(({ slotId }) => slotId === "tiered-3-1"));
    expect(benches.map(({ sets }) => `${sets.length}x${sets[0]?.repsMin}`)).toEqual(["5x3", "6x2", "10x1", "1x5", "5x3"]);
    const loads = benches.map(({ sets }) => sets[0]?.kg ?? 0);
    expect(new Set(loads.slice(0, 3)).size).toBe(1);
    expect(loads[3]).toBeLessThan(loads[0] ?? 0);
    expect(loads[4]).toBeLessThan(loads[3] ?? 0);
  });

  it("the first and second tier of a lift progress apart, the third needs 25", () => {
    const strong: Did = (set, exercise, session) =>
      set.role === "amrap" && set.repsMin === 15 ? { reps: 25 } : asPlanned(set, exercise, session);
    const { plans } = run(inputOf(tieredLinear4, known), 9, strong);
    const first = (at: number, slot: number) => plans[at]?.exercises[slot]?.sets[0]?.kg ?? 0;
    expect(first(4, 0) - first(0, 0)).toBe(5);
    expect(first(4, 1) - first(0, 1)).toBe(2.5);
    expect(plans[0]?.exercises[0]?.stateKey).not.toBe(plans[2]?.exercises[1]?.stateKey);
    expect(first(2, 2)).toBeGreaterThan(first(0, 2));
  });
});

describe("Fives Ramp", () => {
  it("Friday's triple is Monday's five, and the first top is a run-up", () => {
    const { plans } = run(inputOf(fivesRamp3, known), 7);
    const squat = loadsOf(plans, "back_squat");
    const top = (at: number) => Math.max(...(squat[at] ?? []).map((kg) => kg ?? 0));
    expect(squat[0]).toHaveLength(5);
    expect(top(2)).toBeGreaterThan(top(0));
    expect(top(3)).toBe(top(2));
    expect(top(6)).toBe(top(5));
    expect(squat[2]?.at(-1)).toBe(squat[2]?.[2]);
    const press = loadsOf(plans, "overhead_press");
    expect(press[0]).toHaveLength(4);
  });

  it("two missed Fridays take ten percent", () => {
    const miss: Did = (set, exercise, session) =>
      set.role === "top" && exercise.exerciseId === "back_squat" ? { reps: 1 } : asPlanned(set, exercise, session);
    const squat = loadsOf(run(inputOf(fivesRamp3, known), 7, miss).plans, "back_squat");
    expect(squat[3]).toEqual(squat[0]);
    expect((squat[6]?.[4] ?? 0) / (squat[0]?.[4] ?? 1)).toBeCloseTo(0.9, 1);
  });
});

describe("Peak in Nine", () => {
  const { plans } = run(inputOf(peakNine, { levelOn: levels(LIFTS) }), 27);

  it("runs on the level of its first week, single after volume, and ends with three attempts", () => {
    const squat = plans.flatMap(({ exercises, dayId }) =>
      exercises.filter(({ exerciseId }) => exerciseId === "back_squat" && dayId === "peak-squat"),
    );
    const shown = squat.map(({ sets }) => `${sets.length}x${sets[0]?.repsMin}@${sets[0]?.kg}`);
    expect(shown).toEqual([
      "4x5@112.5",
      "4x5@117.5",
      "5x4@120",
      "3x4@97.5",
      "4x3@125",
      "4x3@130",
      "4x1@137.5",
      "3x1@140",
      "2x2@112.5",
    ]);
    const test = plans.at(-1)?.exercises.map(({ sets }) => sets.map(({ kg }) => kg));
    expect(test).toEqual([
      [165, 172.5, 180],
      [137.5, 145, 150],
      [90, 95, 100],
    ]);
  });

  it("halves the assistance in the seventh and eighth week", () => {
    const sets = (week: number) => plans[(week - 1) * 3]?.exercises.slice(2).map((each) => each.sets.length);
    expect([sets(6), sets(7), sets(8), sets(9)]).toEqual([[3, 3, 2], [2, 2, 1], [2, 2, 1], []]);
  });

  it("a missed repetition makes the rest a touch lighter", () => {
    const miss: Did = (set, exercise, session) =>
      session === 0 && exercise.exerciseId === "back_squat" ? { reps: 3 } : asPlanned(set, exercise, session);
    const later = loadsOf(run(inputOf(peakNine, { levelOn: levels(LIFTS) }), 4, miss).plans, "back_squat");
    expect(later.at(-1)?.[0]).toBe(rounded(150 * 0.975 * 0.775));
  });
});

describe("Peak in Nine, run again", () => {
  it("freezes the strength of the day its second round begins", () => {
    const stronger = levels({ ...LIFTS, back_squat: 160 });
    const levelOn = (id: string, day: string) => {
      const level = (day < "2026-02-20" ? levels(LIFTS) : stronger)(id, day);
      return level === null ? null : { ...level, lastDate: day };
    };
    const { plans } = run(inputOf(peakNine, { levelOn }), 31);
    const squat = plans.filter(({ dayId }) => dayId === "peak-squat").map(({ exercises }) => exercises[0]?.sets[0]?.kg);
    expect(squat.slice(7)).toEqual([140, 112.5, 120, 125]);
  });
});

describe("Effort Mesocycle", () => {
  const { plans } = run(inputOf(effortMeso4, known), 24);
  const upper = (week: number) => plans[(week - 1) * 4]?.exercises ?? [];

  it("leaves fewer reps in reserve each week, compounds one, and gets light in the fifth", () => {
    expect([1, 2, 3, 4, 5, 6].map((week) => upper(week)[0]?.sets[0]?.rpe)).toEqual([7, 8, 9, 9, 6, 7]);
    expect([1, 2, 3, 4, 5, 6].map((week) => upper(week)[4]?.sets[0]?.rpe)).toEqual([7, 8, 9, 10, 6, 7]);
    expect([1, 2, 3, 4, 5, 6].map((week) => upper(week)[0]?.sets.length)).toEqual([3, 3, 3, 3, 2, 3]);
    expect([1, 2, 3, 4, 5, 6].map((week) => upper(week)[4]?.sets.length)).toEqual([3, 4, 5, 6, 2, 3]);
  });

  it("the light week lowers the load and moves nothing", () => {
    const kg = (week: number) => upper(week)[0]?.sets[0]?.kg ?? 0;
    expect(kg(5)).toBeLessThan(kg(4));
    expect(upper(6)[0]?.reasons.map(({ rule }) => rule)[0]).toBe("progression.hold.deload-week");
    expect(kg(6)).toBeGreaterThanOrEqual(kg(4));
  });

  it("adds no sets while fatigue is up", () => {
    const tired = run(inputOf(effortMeso4, { ...known, fatigue: 5 }), 9).plans;
    expect(tired[8]?.exercises[4]?.sets).toHaveLength(3);
  });
});

describe("Foundation and Straight Fives", () => {
  it("squats share their state over both days and start at 70 %", () => {
    const squat = loadsOf(run(inputOf(foundation3, known), 4).plans, "back_squat").map((sets) => sets[0]);
    // Within seven days a lift climbs by a tenth at most, then by single steps.
    expect(squat).toEqual([105, 110, 115, 117.5]);
  });

  it("three resets later a lift has a range, without a plus set", () => {
    const miss: Did = (set, exercise, session) =>
      exercise.exerciseId === "back_squat" ? { reps: 3 } : asPlanned(set, exercise, session);
    const slow = run({ ...inputOf(foundation3, known) }, 40, miss).plans;
    const last = slow.at(-1)?.exercises[0];
    expect(last?.sets.map(({ role, repsMin, repsMax }) => `${role} ${repsMin}-${repsMax}`)).toEqual(Array(3).fill("work 5-8"));
  });

  it("without a level straight fives begin with the bar, and get shorter after two resets", () => {
    expect(loadsOf(run(inputOf(straightFives3), 1).plans, "back_squat")[0]).toEqual(Array(5).fill(20));
    expect(loadsOf(run(inputOf(straightFives3, known), 1).plans, "back_squat")[0]?.[0]).toBe(75);
    const miss: Did = (set, exercise, session) =>
      exercise.exerciseId === "back_squat" ? { reps: 3 } : asPlanned(set, exercise, session);
    const counts = loadsOf(run(inputOf(straightFives3, known), 9, miss).plans, "back_squat").map((sets) => sets.length);
    expect(counts).toEqual([5, 5, 5, 5, 5, 5, 3, 3, 3]);
  });
});

describe("Bodyweight Basics", () => {
  it("climbs its ladders from the log alone, with and without a bar", () => {
    const pushes = (over: Parameters<typeof inputOf>[1]) =>
      run(inputOf(bodyweight3, over), 6)
        .plans.map(({ exercises }) => exercises[5])
        .map((each) => `${each?.exerciseId} ${each?.sets[0]?.repTarget}`);
    expect(pushes({}).slice(0, 6)).toEqual([
      "wall_push_up 5",
      "wall_push_up 6",
      "wall_push_up 7",
      "wall_push_up 8",
      "incline_push_up 5",
      "incline_push_up 6",
    ]);
    const first = run(inputOf(bodyweight3), 1).plans[0]?.exercises.map(({ exerciseId }) => exerciseId);
    expect(first?.slice(0, 5)).toEqual([
      "prone_lat_pulldown",
      "box_squat_bodyweight",
      "bench_dip",
      "glute_bridge",
      "prone_cobra_row",
    ]);
    const gym = { level: "bodyweight", equipment: ["pull_up_bar", "dip_bars", "rings"], grids: {}, unit: "kg" } as const;
    const kitted = run(inputOf(bodyweight3, { gym }), 1).plans[0]?.exercises.map(({ exerciseId }) => exerciseId);
    expect(kitted?.slice(0, 5)).toEqual([
      "scapular_pull_up",
      "box_squat_bodyweight",
      "support_hold",
      "glute_bridge",
      "high_inverted_row",
    ]);
  });

  it("hangs the first step on the belt where the belt is the point", () => {
    const gym = { level: "bodyweight", equipment: ["pull_up_bar", "dip_belt"], grids: {}, unit: "kg" } as const;
    const preferences = { level: "advanced", favourites: [], disliked: [], banned: [], contraTags: [] } as const;
    const plan = run(inputOf(bodyweight3, { gym, preferences }), 1).plans[0];
    expect(plan?.exercises[0]).toMatchObject({ exerciseId: "weighted_pull_up" });
    expect(plan?.exercises[0]?.sets.map(({ kg }) => kg)).toEqual([1.25, 1.25, 1.25]);
  });

  it("short twice is one movement back at six", () => {
    const weak: Did = (set, exercise, session) =>
      exercise.exerciseId === "incline_push_up" ? { reps: 3 } : asPlanned(set, exercise, session);
    const push = run(inputOf(bodyweight3), 7, weak).plans.map(({ exercises }) => exercises[5]);
    expect(push.map((each) => each?.exerciseId).slice(4)).toEqual(["incline_push_up", "incline_push_up", "wall_push_up"]);
    expect(push.at(-1)?.sets[0]?.repTarget).toBe(6);
  });

  it("an intermediate begins further up, and a chosen movement of the ladder is where one stands", () => {
    const preferences = { level: "intermediate", favourites: [], disliked: [], banned: [], contraTags: [] } as const;
    const plan = run(inputOf(bodyweight3, { preferences }), 1).plans[0];
    expect(plan?.exercises[5]?.exerciseId).toBe("diamond_push_up");
    const slotId = plan?.exercises[5]?.slotId ?? "";
    const swapped = run(inputOf(bodyweight3, { swaps: { [slotId]: "push_up" } }), 1);
    expect(swapped.plans[0]?.exercises[5]).toMatchObject({
      exerciseId: "push_up",
      alternatives: ["incline_push_up", "diamond_push_up"],
    });
    const next = run({ ...swapped.input, swaps: {} }, 1).plans[0]?.exercises[5];
    expect([next?.exerciseId, next?.sets[0]?.repTarget]).toEqual(["push_up", 6]);
    const other = run(inputOf(bodyweight3, { swaps: { [slotId]: "fist_push_up" } }), 1).plans[0]?.exercises[5];
    expect(other?.exerciseId).toBe("fist_push_up");
  });
});
