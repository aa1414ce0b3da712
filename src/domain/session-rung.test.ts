import { describe, expect, test } from "vitest";
import { exercise, FULL, PREFERENCES } from "../../tests/support/session-samples";
import { nextRung } from "./session-rung";

const up = (...ids: readonly string[]) => ids.map((to) => ({ type: "progression" as const, to }));
const catalogue = [
  exercise("squat", { relations: up("goblet", "split", "ringed") }),
  exercise("split", { relations: up("bulgarian") }),
  exercise("bulgarian", { difficulty: "intermediate" }),
  exercise("goblet"),
  exercise("ringed", { equipment: [["rings"]] }),
  exercise("last", { relations: [...up("z_easy", "a_hard", "b_easy"), { type: "regression", to: "squat" }] }),
  exercise("a_hard", { difficulty: "intermediate" }),
  exercise("b_easy"),
  exercise("z_easy"),
];
const ladders = [
  ["other", "one"],
  ["squat", "split", "bulgarian", "last"],
];
const of = (id: string) => catalogue.find((each) => each.id === id)!;
const next = (id: string, over: Partial<Parameters<typeof nextRung>[0]> = {}, taken: readonly string[] = []) =>
  nextRung({ catalogue, gym: FULL, preferences: PREFERENCES, ladders, ...over }, of(id), new Set(taken))?.id ?? null;

describe("the next movement of a ladder", () => {
  test("is the next one written, whatever other progressions the movement has", () => {
    expect(next("squat")).toBe("split");
    expect(next("split")).toBe("bulgarian");
  });

  test("passes over what cannot be done here", () => {
    expect(next("squat", { preferences: { ...PREFERENCES, banned: ["split"] } })).toBe("bulgarian");
    expect(next("squat", { ladders: [["squat", "ringed", "bulgarian"]], gym: { ...FULL, equipment: [] } })).toBe("bulgarian");
  });

  test("ends below what hurts: nothing harder of the same ladder", () => {
    const hurt = (...painful: readonly string[]) => ({ preferences: { ...PREFERENCES, banned: painful, painful } });
    expect(next("squat", hurt("bulgarian"))).toBe("split");
    expect(next("squat", hurt("split"))).not.toBe("bulgarian");
    expect(next("split", hurt("bulgarian"))).toBeNull();
  });

  test("does not jump over a movement the session has already", () => {
    expect(next("squat", {}, ["split"])).toBeNull();
    expect(next("squat", {}, ["bulgarian"])).toBe("split");
  });

  test("past the end of a ladder, or without one, it is the easiest of the movement's progressions", () => {
    expect(next("last")).toBe("b_easy");
    expect(next("last", { preferences: { ...PREFERENCES, banned: ["b_easy", "z_easy"] } })).toBe("a_hard");
    expect(next("squat", { ladders: [] })).toBe("goblet");
    expect(nextRung({ catalogue, gym: FULL, preferences: PREFERENCES }, of("squat"), new Set())?.id).toBe("goblet");
    expect(next("bulgarian", { ladders: [] })).toBeNull();
  });
});
