import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { EQUIPMENT_KINDS, kindsOf } from "./equipment-kind";
import { EQUIPMENT, type EquipmentId } from "./vocabulary";

describe("kindsOf", () => {
  it.each([
    [[], ["bodyweight"]],
    [[[]], ["bodyweight"]],
    [[["barbell", "squat_rack"]], ["barbell"]],
    [
      [["dumbbell", "flat_bench"], ["kettlebell"]],
      ["dumbbell", "kettlebell"],
    ],
    [[["cable_station", "rope_attachment"]], ["cable"]],
    [[["leg_press_machine"]], ["machine"]],
    [[["pull_up_bar"], ["rings"]], ["bodyweight"]],
    [[["long_band", "pull_up_bar"]], ["band"]],
    [[["dip_belt", "weight_plate", "pull_up_bar"]], ["other"]],
    [[["landmine", "barbell", "weight_plate"]], ["barbell"]],
    [
      [["medicine_ball"], []],
      ["bodyweight", "other"],
    ],
  ] as const)("%j is %j", (equipment, kinds) => {
    expect(kindsOf({ equipment })).toEqual(kinds);
  });

  it("gives every item a kind, and only what holds the body none of its own", () => {
    const only = (kind: string) => EQUIPMENT.filter((item) => kindsOf({ equipment: [[item]] })[0] === kind);
    expect(only("other")).toEqual([
      "weight_plate",
      "medicine_ball",
      "dip_belt",
      "ab_wheel",
      "jump_rope",
      "sled",
      "stability_ball",
      "foam_roller",
    ]);
    expect(only("barbell").join(" ")).toBe("barbell ez_bar trap_bar safety_squat_bar swiss_bar landmine");
    expect(only("dumbbell")).toEqual(["dumbbell"]);
    expect(only("cable").join(" ")).toBe(
      "cable_station rope_attachment straight_bar_attachment lat_bar v_handle single_handle ankle_strap",
    );
    expect(only("machine").join(" ")).toBe(
      "smith_machine leg_press_machine hack_squat_machine belt_squat_machine leg_extension_machine leg_curl_machine " +
        "calf_raise_machine chest_press_machine shoulder_press_machine pec_deck lat_pulldown_machine seated_row_machine " +
        "assisted_pull_up_machine hip_thrust_machine hip_abduction_machine treadmill stationary_bike rowing_machine air_bike",
    );
    expect(only("bodyweight").join(" ")).toBe(
      "squat_rack power_rack flat_bench incline_bench decline_bench preacher_bench plyo_box ghd pull_up_bar dip_bars rings " +
        "suspension_trainer",
    );
    expect(only("band")).toEqual(["long_band", "mini_band"]);
    expect(only("kettlebell")).toEqual(["kettlebell"]);
  });

  it("is never empty, has no repeats and does not depend on the order of ways or items", () => {
    const ways = fc.array(fc.array(fc.constantFrom<EquipmentId>(...EQUIPMENT), { maxLength: 4 }), { maxLength: 4 });
    fc.assert(
      fc.property(ways, (equipment) => {
        const kinds = kindsOf({ equipment });
        expect(kinds.length).toBeGreaterThan(0);
        expect(kinds).toEqual(EQUIPMENT_KINDS.filter((kind) => kinds.includes(kind)));
        expect(kindsOf({ equipment: equipment.toReversed().map((way) => way.toReversed()) })).toEqual(kinds);
      }),
      { numRuns: 1_000, seed: 20_260_302 },
    );
  });
});
