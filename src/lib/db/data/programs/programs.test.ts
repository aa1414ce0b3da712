import { describe, expect, it } from "vitest";
import type { Exercise } from "@/domain/exercise";
import { DIFFICULTIES } from "@/domain/exercise-vocabulary";
import { landmarksOf } from "@/domain/landmarks";
import type { Day, Program, Slot } from "@/domain/program";
import {
  AREA_TAGS,
  BODY_AREAS,
  CONTRA_TAGS,
  type ContraTag,
  EQUIPMENT,
  type EquipmentId,
  type EquipmentLevel,
  HOME_GYM_DEFAULT,
  LEVELS,
  MUSCLE_PARENT,
  type MuscleId,
  VOLUME_GROUPS,
} from "@/domain/vocabulary";
import { exercises } from "../exercises/all-exercises";
import { programs } from "./all-programs";

const OWNED: Record<EquipmentLevel, readonly EquipmentId[]> = { full_gym: EQUIPMENT, home_gym: HOME_GYM_DEFAULT, bodyweight: [] };
/** Groups that presses and rows already train, so their labels allow a quarter more (specification 9.2). */
const INDIRECT: readonly string[] = ["front_delts", "biceps", "triceps"];
const byId = new Map(exercises.map((one) => [one.id, one]));
const named = programs.map((one) => [one.id, one] as const);
const slotsOf = (program: Program) => program.days.flatMap((day) => day.slots);

describe.each(named)("%s", (_, program) => {
  it("numbers its days and slots from one", () => {
    expect(program.days).toHaveLength(program.daysPerWeek);
    expect(program.days.map((day) => day.order)).toEqual(program.days.map((_, at) => at + 1));
    expect(new Set(program.days.map((day) => day.id)).size).toBe(program.days.length);
    for (const day of program.days) {
      expect(day.slots.map((slot) => slot.order)).toEqual(day.slots.map((_, at) => at + 1));
      expect(day.slots.length).toBeGreaterThanOrEqual(1);
      expect(day.slots.length).toBeLessThanOrEqual(10);
      expect(day.minutes).toBeGreaterThanOrEqual(15);
      expect(day.minutes).toBeLessThanOrEqual(150);
    }
    const ids = slotsOf(program).map((slot) => slot.id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it("prescribes sets a lifter can do", () => {
    for (const slot of slotsOf(program)) {
      expect(slot.restS).toBeGreaterThanOrEqual(30);
      for (const block of slot.blocks) {
        const range = block.reps as readonly [number, number];
        expect(range[0]).toBeLessThanOrEqual(range[1]);
        expect(block.sets).toBeGreaterThan(0);
        expect(block.intensity).toEqual({ by: "state" });
        expect(block.rpe).toBeGreaterThanOrEqual(6);
        expect(block.rpe).toBeLessThanOrEqual(8);
      }
    }
  });

  it("knows what follows a missed set", () => {
    const known = (name: string) => name === "dp" || name in program.progressions;
    for (const slot of slotsOf(program)) expect(known(slot.progression), slot.id).toBe(true);
    if (program.novicePrimary !== undefined) expect(program.progressions).toHaveProperty(program.novicePrimary);
    for (const progression of Object.values(program.progressions)) {
      if (progression.kind === "linear") expect([progression.failN, progression.fail]).toEqual([3, { factor: 0.9 }]);
    }
  });

  it("hints at exercises that fit", () => {
    for (const slot of slotsOf(program)) {
      expect(slot.hint.length).toBeGreaterThan(0);
      for (const id of slot.hint) {
        const hinted = byId.get(id);
        expect(hinted, `${slot.id}: ${id}`).toBeDefined();
        if (hinted !== undefined) expect(fits(hinted, slot), `${slot.id}: ${id}`).toBe(true);
      }
    }
  });

  it("hints at something for every place it is offered for", () => {
    for (const place of program.equipmentLevels) {
      const bare = slotsOf(program).filter((slot) => !slot.hint.some((id) => owns(byId.get(id)!, place)));
      expect(
        bare.map((slot) => slot.id),
        place,
      ).toEqual([]);
    }
  });

  it.each(program.equipmentLevels)("fills every slot in a %s, two ways for a primary", (place) => {
    for (const slot of slotsOf(program)) {
      const least = slot.role === "primary" ? 2 : 1;
      expect(candidates(program, slot, place).length, slot.id).toBeGreaterThanOrEqual(least);
    }
  });

  it.each(program.equipmentLevels)("fills every day in a %s without repeating an exercise", (place) => {
    for (const day of program.days) expect(unfilled(program, day, place), day.id).toEqual([]);
  });
});

describe("a lifter who protects", () => {
  it.each(CONTRA_TAGS)("%s still finds an exercise for every slot", (tag) => {
    const empty = everywhere((program, place) =>
      slotsOf(program).filter((slot) => candidates(program, slot, place, [tag]).length === 0),
    );
    expect(empty).toEqual([]);
  });

  it("one body area fills every day without repeating an exercise", () => {
    const gaps = BODY_AREAS.flatMap((area) =>
      everywhere((program, place) => program.days.flatMap((day) => unfilled(program, day, place, AREA_TAGS[area]))).map(
        (line) => `${area} ${line}`,
      ),
    );
    expect(gaps).toEqual([]);
  });
});

describe("weekly sets", () => {
  it.each([
    ["ppl-recomp-6", { chest: 14, back: 23, quads: 16, hamstrings: 10, triceps: 18, biceps: 18 }],
    ["upper-lower-4", { chest: 10, back: 14, quads: 13, hamstrings: 12, triceps: 9, biceps: 11 }],
    ["full-body-3", { chest: 6, back: 10, quads: 8, hamstrings: 7, triceps: 6.5, biceps: 6.5 }],
  ] as const)("of %s match the published table", (id, table) => {
    const counted = weekly(programs.find((one) => one.id === id)!);
    for (const [group, sets] of Object.entries(table))
      expect(Math.abs((counted[group] ?? 0) - sets), group).toBeLessThanOrEqual(0.5);
  });

  it.each(named)("of %s stay under what a lifter recovers from", (_, program) => {
    const counted = weekly(program);
    for (const group of VOLUME_GROUPS) {
      const most = landmarksOf(group, "intermediate").mrv * (INDIRECT.includes(group) ? 1.25 : 1);
      expect(counted[group] ?? 0, group).toBeLessThanOrEqual(most);
    }
  });

  it("of PPL Recomp come from 36 slots", () => {
    expect(slotsOf(programs.find((one) => one.id === "ppl-recomp-6")!)).toHaveLength(36);
  });

  it("never pass eleven for one muscle in a session", () => {
    for (const program of programs)
      for (const day of program.days)
        for (const [group, sets] of Object.entries(weekly({ ...program, days: [day] })))
          expect(sets, `${day.id} ${group}`).toBeLessThanOrEqual(group === "back" && day.type === "pull" ? 11.5 : 11);
  });
});

function everywhere(find: (program: Program, place: EquipmentLevel) => readonly Slot[]): readonly string[] {
  return programs.flatMap((program) =>
    program.equipmentLevels.flatMap((place) => find(program, place).map((slot) => `${program.id} ${place} ${slot.id}`)),
  );
}

function lineage(muscle: MuscleId): readonly MuscleId[] {
  const parent = MUSCLE_PARENT[muscle];
  return parent === undefined ? [muscle] : [muscle, ...lineage(parent)];
}

function fits(one: Exercise, slot: Slot): boolean {
  const targets = Object.entries(one.contrib).filter(([, share]) => share === 1);
  const wanted = targets.some(([muscle]) => lineage(muscle as MuscleId).some((name) => slot.muscles.includes(name)));
  return one.use !== "warmup" && one.patterns.includes(slot.pattern) && wanted;
}

function owns(one: Exercise, place: EquipmentLevel): boolean {
  return one.equipment.length === 0 || one.equipment.some((set) => set.every((item) => OWNED[place].includes(item)));
}

/** What the least experienced lifter a program is for could be given (specification 6.3, hard filters). */
function candidates(program: Program, slot: Slot, place: EquipmentLevel, tags: readonly ContraTag[] = []): readonly Exercise[] {
  const level = Math.min(...program.levels.map((one) => LEVELS.indexOf(one)));
  return exercises.filter(
    (one) =>
      fits(one, slot) &&
      owns(one, place) &&
      DIFFICULTIES.indexOf(one.difficulty) <= level + 1 &&
      !one.contraindications.some((tag) => tags.includes(tag)),
  );
}

/** Slots left over when every other slot of the day has an exercise of its own (augmenting paths). */
function unfilled(program: Program, day: Day, place: EquipmentLevel, tags: readonly ContraTag[] = []): readonly Slot[] {
  const taken = new Map<string, Slot>();
  const give = (slot: Slot, tried: Set<string>): boolean =>
    candidates(program, slot, place, tags).some((one) => {
      if (tried.has(one.id)) return false;
      tried.add(one.id);
      const holder = taken.get(one.id);
      if (holder !== undefined && !give(holder, tried)) return false;
      taken.set(one.id, slot);
      return true;
    });
  return day.slots.filter((slot) => !give(slot, new Set()));
}

/** Counted with the slot defaults printed under the table of specification 13.1. */
function weekly(program: Program): Readonly<Record<string, number>> {
  const total: Record<string, number> = {};
  for (const slot of slotsOf(program)) {
    const sets = slot.blocks.reduce((sum, block) => sum + block.sets, 0);
    for (const [group, share] of Object.entries(shares(slot))) total[group] = (total[group] ?? 0) + sets * share;
  }
  return total;
}

const ISOLATED: Readonly<Partial<Record<MuscleId, string>>> = {
  side_delts: "side_rear_delts",
  rear_delts: "side_rear_delts",
  obliques: "abs",
};

function shares(slot: Slot): Readonly<Record<string, number>> {
  const rear = slot.muscles.length === 1 && slot.muscles[0] === "rear_delts";
  switch (slot.pattern) {
    case "horizontal_push":
      return { chest: 1, front_delts: 0.5, triceps: 0.5 };
    case "vertical_push":
      return { front_delts: 1, side_rear_delts: 0.5, triceps: 0.5 };
    case "horizontal_pull":
      return rear ? { side_rear_delts: 1, back: 0.5 } : { back: 1, side_rear_delts: 0.5, biceps: 0.5 };
    case "vertical_pull":
      return { back: 1, biceps: 0.5 };
    case "squat":
    case "lunge":
      return { quads: 1, glutes: 0.5 };
    case "hinge":
      return { hamstrings: 1, glutes: 0.5 };
    default:
      return Object.fromEntries(slot.muscles.map((muscle) => [ISOLATED[muscle] ?? muscle, 1]));
  }
}
