import { describe, expect, it } from "vitest";
import type { Exercise } from "@/domain/exercise";
import { DIFFICULTIES } from "@/domain/exercise-vocabulary";
import type { Day, Program, Slot } from "@/domain/program";
import { weeklySetsOf } from "@/domain/slot-volume";
import { validateProgram } from "@/domain/validate-program";
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
} from "@/domain/vocabulary";
import { exercises } from "../exercises/all-exercises";
import { programs } from "./all-programs";

const OWNED: Record<EquipmentLevel, readonly EquipmentId[]> = { full_gym: EQUIPMENT, home_gym: HOME_GYM_DEFAULT, bodyweight: [] };
const byId = new Map(exercises.map((one) => [one.id, one]));
const named = programs.map((one) => [one.id, one] as const);
const slotsOf = (program: Program) => program.days.flatMap((day) => day.slots);

describe.each(named)("%s", (_, program) => {
  it("numbers its days and slots from one", () => {
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

  it("is sound", () => expect(validateProgram(program, exercises)).toEqual([]));

  it("asks for an effort a lifter can give", () => {
    for (const slot of slotsOf(program)) {
      expect(slot.restS).toBeGreaterThanOrEqual(30);
      for (const { rpe } of slot.blocks) if (rpe !== undefined) expect([rpe >= 5, rpe <= 8.5], slot.id).toEqual([true, true]);
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
    ["ppl-recomp-6", [14, 23, 16, 10, 18, 18]],
    ["upper-lower-4", [10, 14, 13, 12, 9, 11]],
    ["full-body-3", [6, 10, 8, 7, 6.5, 6.5]],
    ["foundation-3", [4.5, 9, 9, 1.5, 4.5, 4.5]],
    ["wave-strength-4", [8, 8, 11, 9, 11, 7]],
    ["tiered-linear-4", [8, 12, 8, 8, 8, 6]],
    ["fives-ramp-3", [11, 11, 15, 4, 7.5, 5.5]],
    ["powerbuild-4", [12, 12, 15, 9, 10.5, 11]],
    ["bodyweight-3", [18, 18, 9, 15, 9, 9]],
    ["home-dumbbell-4", [8, 9.5, 12, 6, 12, 9]],
    ["time-saver-2", [5, 6, 5, 5, 4, 3]],
    ["straight-fives-3", [7.5, 7.5, 15, 1.5, 7.5, 3.75]],
    ["effort-meso-4", [9, 12, 12, 12, 8.5, 10]],
    ["first-steps-2", [5, 6, 5, 3, 4, 3]],
    ["home-dumbbell-3", [6, 10, 8, 5, 6.5, 6.5]],
    ["lean-3", [6, 9, 7, 7, 4.5, 4.5]],
    ["bodyweight-4", [8, 14, 13, 11, 9, 9]],
  ] as const)("of %s match the published table", (id, table) => {
    const counted = weeklySetsOf(programs.find((one) => one.id === id)!);
    const groups = ["chest", "back", "quads", "hamstrings", "triceps", "biceps"] as const;
    expect(groups.map((group) => Math.round((counted[group] ?? 0) * 4) / 4)).toEqual([...table]);
  });

  it("of PPL Recomp come from 36 slots", () => {
    expect(slotsOf(programs.find((one) => one.id === "ppl-recomp-6")!)).toHaveLength(36);
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
