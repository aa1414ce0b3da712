import { describe, expect, it } from "vitest";
import { exercises } from "./all-exercises";
import { LADDERS, type Ladder, type LadderName, rungsOf } from "./ladders";

const byId = new Map(exercises.map((one) => [one.id, one]));
const ladders = Object.entries(LADDERS) as [LadderName, Ladder][];

describe.each(ladders)("the %s ladder", (_, { rungs, without }) => {
  it.each([["with everything", rungs] as const, ...(without === undefined ? [] : [["without", without.rungs] as const])])(
    "climbs along progressions %s",
    (_, ids) => {
      expect(new Set(ids).size).toBe(ids.length);
      for (const id of ids) expect(byId.has(id), id).toBe(true);
      const broken = ids
        .slice(1)
        .filter((id, at) => !byId.get(ids[at]!)!.relations.some(({ type, to }) => type === "progression" && to === id));
      expect(broken).toEqual([]);
    },
  );

  it("needs nothing where the bar is missing", () => {
    for (const id of without?.rungs ?? []) expect(byId.get(id)!.equipment.flat(), id).toEqual([]);
  });
});

describe("rungsOf", () => {
  it("climbs the usual ladder where its bar is", () => {
    expect(rungsOf("pull", ["pull_up_bar"])[0]).toBe("scapular_pull_up");
    expect(rungsOf("row", ["smith_machine"])[0]).toBe("high_inverted_row");
    expect(rungsOf("push", [])[0]).toBe("wall_push_up");
  });

  it("takes the other one where it is missing", () => {
    expect(rungsOf("pull", ["dip_bars"])).toEqual(["prone_lat_pulldown", "towel_lat_pull_isometric"]);
    expect(rungsOf("dip", ["pull_up_bar"])).toEqual(["bench_dip", "feet_elevated_bench_dip"]);
    expect(rungsOf("row", [])).toEqual(["doorframe_row", "table_inverted_row"]);
  });
});
