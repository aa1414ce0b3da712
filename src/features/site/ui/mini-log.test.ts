import { expect, test } from "vitest";
import { type DemoAct, freshLog, LIMITS, logReducer } from "./mini-log";

const play = (...acts: DemoAct[]) => acts.reduce(logReducer, freshLog());
const seen = (...acts: DemoAct[]) => play(...acts).map(({ kg, reps, done }) => `${kg}x${reps}${done ? "!" : ""}`);
const LOG = { do: "log" } as const;

test("one tap logs one set as planned, and a fourth does nothing", () => {
  expect(seen(LOG)).toEqual(["80x6!", "80x6", "80x6"]);
  expect(seen(LOG, LOG, LOG, LOG)).toEqual(["80x6!", "80x6!", "80x6!"]);
});

test("a changed load carries on, changed reps do not, and a logged set never moves", () => {
  const heavier = { do: "load", direction: 1 } as const;
  const fewer = { do: "reps", direction: -1 } as const;
  expect(seen(LOG, heavier, fewer)).toEqual(["80x6!", "82.5x5", "82.5x6"]);
});

test("loads and reps stay within what the buttons allow", () => {
  const lighter = Array.from({ length: 60 }, () => ({ do: "load", direction: -1 }) as const);
  expect(play(...lighter)[0]?.kg).toBe(LIMITS.kgMin);
  expect(seen(LOG, LOG, LOG, { do: "again" })).toEqual(["80x6", "80x6", "80x6"]);
});
