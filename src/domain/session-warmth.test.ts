import { describe, expect, test } from "vitest";
import { exercise } from "../../tests/support/session-samples";
import { warmthFor } from "./session-warmth";

const bench = exercise("bench", { patterns: ["horizontal_push"], contrib: { chest: 1, triceps: 0.5 } });
const fly = exercise("fly", { patterns: ["isolation_push"], contrib: { chest: 1 } });
const pushdown = exercise("pushdown", { patterns: ["isolation_push", "horizontal_push"], contrib: { triceps: 1 } });
const squat = exercise("squat", { patterns: ["squat"], contrib: { quads: 1 } });
const pushUp = exercise("push_up", { patterns: ["horizontal_push"], contrib: { chest: 1 } });

describe("how warm a lift finds the lifter", () => {
  test.each([
    ["first of the day", bench, [], "cold"],
    ["after another pattern and other muscles", bench, [{ exercise: squat, sets: 5 }], "cold"],
    ["after one set of its muscle", fly, [{ exercise: bench, sets: 1 }], "cold"],
    ["after two sets of its muscle", fly, [{ exercise: bench, sets: 2 }], "muscle"],
    [
      "after two lifts with a set each",
      fly,
      [
        { exercise: bench, sets: 1 },
        { exercise: pushUp, sets: 1 },
      ],
      "muscle",
    ],
    ["where the muscle only helped", pushdown, [{ exercise: bench, sets: 4 }], "cold"],
    ["after its own pattern, one set is enough", pushUp, [{ exercise: bench, sets: 1 }], "pattern"],
    ["a pattern planned and not done", pushUp, [{ exercise: bench, sets: 0 }], "cold"],
    ["sharing only a second pattern", bench, [{ exercise: pushdown, sets: 3 }], "cold"],
    [
      "the pattern before the muscle",
      fly,
      [
        { exercise: bench, sets: 3 },
        { exercise: pushdown, sets: 1 },
      ],
      "pattern",
    ],
  ] as const)("%s", (_, lift, before, warmth) => expect(warmthFor(lift, before)).toBe(warmth));
});
