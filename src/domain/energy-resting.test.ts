import { describe, expect, test } from "vitest";
import { cunningham, harrisBenedict, katchMcArdle, mifflin, mifflinFull } from "./energy-resting";

const man = { sex: "male", weightKg: 80, heightCm: 180, age: 30 } as const;
const woman = { sex: "female", weightKg: 68, heightCm: 178, age: 25 } as const;

describe("resting expenditure", () => {
  test.each([
    ["mifflin, man", mifflin(man), 1780],
    ["mifflin, woman", mifflin(woman), 1506.5],
    ["mifflin, unspecified", mifflin({ ...man, sex: "unspecified" }), 1697],
    ["mifflin in full, man", mifflinFull(man), 1781.6],
    ["mifflin in full, woman", mifflinFull(woman), 1507.82],
    ["mifflin in full, unspecified", mifflinFull({ ...man, sex: "unspecified" }), 1698.6],
    ["katch-mcardle", katchMcArdle(68, 30).kcal, 1398.16],
    ["katch-mcardle, lean mass", katchMcArdle(68, 30).lbmKg, 47.6],
    ["cunningham", cunningham(60), 1820],
    ["harris-benedict, woman", harrisBenedict(woman), 1510.7],
    ["harris-benedict, man", harrisBenedict(man), 1858],
  ])("%s", (_, kcal, expected) => expect(kcal).toBeCloseTo(expected, 6));

  test("harris-benedict knows no third class", () => expect(harrisBenedict({ ...man, sex: "unspecified" })).toBeNull());
});
