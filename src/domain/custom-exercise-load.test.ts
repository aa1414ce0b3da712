import { describe, expect, test } from "vitest";
import { customDefaults } from "./custom-exercise-defaults";
import { gridKindOf, usualLoadBasis } from "./custom-exercise-load";
import type { GridKind } from "./exercise-vocabulary";
import { EQUIPMENT, type EquipmentId, type LoadBasis } from "./vocabulary";

/* What each piece of equipment means when it is all that an own exercise names: how its load is meant and which there are. */
const bar = ["total", "barbell"] as const;
const plate = ["total", "plate"] as const;
const stack = ["stack", "stack"] as const;
const band = ["none", "band"] as const;
const ALONE: Readonly<Partial<Record<EquipmentId, readonly [LoadBasis, GridKind]>>> = {
  ...{ barbell: bar, ez_bar: bar, trap_bar: bar, safety_squat_bar: bar, swiss_bar: bar },
  ...{ landmine: plate, weight_plate: plate, smith_machine: plate, leg_press_machine: plate, hack_squat_machine: plate },
  ...{ belt_squat_machine: plate, hip_thrust_machine: plate, sled: plate },
  ...{ cable_station: stack, leg_extension_machine: stack, leg_curl_machine: stack, calf_raise_machine: stack },
  ...{ chest_press_machine: stack, shoulder_press_machine: stack, pec_deck: stack, lat_pulldown_machine: stack },
  ...{ seated_row_machine: stack, hip_abduction_machine: stack },
  ...{ dumbbell: ["per_hand", "dumbbell"], kettlebell: ["per_hand", "kettlebell"], medicine_ball: ["total", "dumbbell"] },
  ...{ dip_belt: ["added", "added"], assisted_pull_up_machine: ["assist", "assist"], long_band: band, mini_band: band },
};

test.each(EQUIPMENT)("%s alone", (item) => {
  const basis = usualLoadBasis([item]);
  expect([basis, gridKindOf(basis, [item])]).toEqual(ALONE[item] ?? ["none", "none"]);
});

test("nothing at all is the bare body", () => {
  expect([usualLoadBasis([]), gridKindOf("none", [])]).toEqual(["none", "none"]);
});

describe("several pieces", () => {
  test("help beats a belt, a belt a stack, a stack a bar, a bar a hand weight", () => {
    const all: EquipmentId[] = ["assisted_pull_up_machine", "dip_belt", "cable_station", "barbell", "dumbbell"];
    const seen = all.map((_, at) => usualLoadBasis(all.slice(at).reverse()));
    expect(seen).toEqual(["assist", "added", "stack", "total", "per_hand"]);
  });

  test("what the lifter says of the load decides which loads there are", () => {
    expect(gridKindOf("per_hand", ["kettlebell", "dumbbell"])).toBe("dumbbell");
    expect(gridKindOf("per_hand", [])).toBe("dumbbell");
    expect(gridKindOf("total", ["barbell", "smith_machine"])).toBe("plate");
    expect(gridKindOf("total", ["barbell", "kettlebell"])).toBe("barbell");
    expect(gridKindOf("total", ["kettlebell", "dumbbell"])).toBe("kettlebell");
    expect(gridKindOf("total", ["dumbbell"])).toBe("dumbbell");
    // Nothing named: the finest steps, so that no load is out of reach.
    expect(gridKindOf("total", [])).toBe("plate");
    expect(gridKindOf("none", ["barbell"])).toBe("none");
    expect([gridKindOf("added", []), gridKindOf("assist", []), gridKindOf("stack", [])]).toEqual(["added", "assist", "stack"]);
  });
});

test("a form begins with what the pattern and the equipment usually mean", () => {
  expect(customDefaults("vertical_push", ["dumbbell"])).toEqual({
    ...{ targets: ["front_delts"], helpers: ["side_delts", "triceps"], measure: "reps" },
    ...{ laterality: "bilateral", loadBasis: "per_hand" },
  });
  expect(customDefaults("carry", [])).toMatchObject({ measure: "metres", loadBasis: "none" });
});
