import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { nameSearch } from "./name-search";

const LIST = [
  { names: ["Barbell bench press", "bench", "flat_bench"], keywords: ["chest", "barbell"] },
  { names: ["Dumbbell bench press"], keywords: ["chest", "dumbbell"] },
  { names: ["Pull-up", "chin_over_bar"], keywords: ["lats", "back"] },
  { names: ["Romanian deadlift", "stiff_hip_hinge"], keywords: ["hamstrings"] },
  { names: ["Barbell curl"], keywords: ["biceps", "arms"] },
  { names: ["Farmer's carry"], keywords: ["forearms", "grip"] },
  { names: ["Barbell back squat", "squat"], keywords: ["quads"] },
  { names: ["Front squat"], keywords: ["quads"] },
];
const search = nameSearch(LIST);
const found = (query: string) => search(query).map(({ at }) => LIST[at]?.names[0]);

describe("nameSearch", () => {
  it.each([
    ["bench press", ["Barbell bench press", "Dumbbell bench press"]],
    ["press bench dumbbell", ["Dumbbell bench press"]],
    ["ben", ["Barbell bench press", "Dumbbell bench press"]],
    ["BENCH", ["Barbell bench press", "Dumbbell bench press"]],
    ["benchpress", ["Barbell bench press", "Dumbbell bench press"]],
    ["pullups", ["Pull-up"]],
    ["pull up", ["Pull-up"]],
    ["chin over", ["Pull-up"]],
    ["sqaut", ["Barbell back squat", "Front squat"]],
    ["squats", ["Barbell back squat", "Front squat"]],
    ["romanain deadlfit", ["Romanian deadlift"]],
    ["rdl", ["Romanian deadlift"]],
    ["db bench", ["Dumbbell bench press"]],
    ["dumbel", ["Dumbbell bench press"]],
    ["farmers", ["Farmer's carry"]],
    ["fármer", ["Farmer's carry"]],
    ["biceps", ["Barbell curl"]],
    ["bicep", ["Barbell curl"]],
    ["exercises for the chest with dumbbell", ["Dumbbell bench press"]],
    ["zzzz", []],
    ["xurl squat", []],
    ["", []],
    ["the", []],
    ["!?", []],
  ])("%j finds %j", (query, expected) => {
    expect(found(query)).toEqual(expected);
  });

  it("a name said exactly comes before one that only contains it", () => {
    expect(found("front squat")[0]).toBe("Front squat");
    expect(found("squat")[0]).toBe("Barbell back squat");
  });

  it("leaves guesses out as soon as something is written as typed", () => {
    const list = [
      { names: ["Row"], keywords: [] },
      { names: ["Cable curl"], keywords: [] },
      { names: ["Cable churl"], keywords: [] },
    ];
    expect(nameSearch(list)("curl").map(({ at }) => at)).toEqual([1]);
    expect(nameSearch(list)("chrl").map(({ at }) => at)).toEqual([1, 2]);
  });

  it("allows a short word no slip, a longer one one, a long one two", () => {
    const one = (name: string) => nameSearch([{ names: [name], keywords: [] }]);
    expect(one("dip")("dop")).toEqual([]);
    expect(one("lunge")("lunke")).toHaveLength(1);
    expect(one("lunge")("lumke")).toEqual([]);
    expect(one("kettlebell")("kettelbel")).toHaveLength(1);
    expect(one("kettlebell")("gittelbal")).toEqual([]);
  });

  it("finds everything by its own name first, whatever case and order of words", () => {
    const cases = fc.constantFrom(...LIST.map((_, at) => at));
    fc.assert(
      fc.property(cases, fc.boolean(), fc.boolean(), (at, upper, turned) => {
        const words = LIST[at]!.names[0]!.split(" ");
        const query = (turned ? words.toReversed() : words).join(" ");
        expect(search(upper ? query.toUpperCase() : query)[0]).toEqual({ at, score: 1 });
      }),
      { numRuns: 1_000, seed: 20_260_302 },
    );
  });

  it("never throws, and scores lie between nothing and certain", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 40 }), (query) => {
        for (const { score } of search(query)) {
          expect(score).toBeGreaterThan(0);
          expect(score).toBeLessThanOrEqual(1);
        }
      }),
      { numRuns: 1_000, seed: 20_260_302 },
    );
  });
});
