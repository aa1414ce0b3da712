import { expect, test } from "vitest";
import { breaker } from "./breaker";

const opened = () => {
  const clock = { ms: 0 };
  return { clock, one: breaker(() => clock.ms) };
};

test("five failures in half a minute: nobody enters for half a minute", () => {
  const { clock, one } = opened();
  for (let i = 0; i < 4; i++) one.enter()?.("failed");
  one.enter()?.("well");
  expect(one.enter()).not.toBeNull();
  one.enter()?.("failed");
  expect(one.enter()).toBeNull();
  clock.ms = 29_999;
  expect(one.enter()).toBeNull();
  clock.ms = 30_000;
  expect(one.enter()).not.toBeNull();
});

test("failures far apart are no trouble, nor are stopped calls", () => {
  const { clock, one } = opened();
  for (let i = 0; i < 20; i++) {
    clock.ms += 10_000;
    one.enter()?.("failed");
  }
  for (let i = 0; i < 20; i++) one.enter()?.("unknown");
  expect(one.enter()).not.toBeNull();
});

test("after the rest one call tries for all; only its success lets the others in", () => {
  const { clock, one } = opened();
  for (let i = 0; i < 5; i++) one.enter()?.("failed");
  clock.ms = 30_000;
  const trial = one.enter();
  expect(one.enter()).toBeNull();
  trial?.("unknown");
  const second = one.enter();
  expect(second).not.toBeNull();
  second?.("failed");
  expect(one.enter()).toBeNull();
  clock.ms = 60_000;
  one.enter()?.("well");
  expect([one.enter(), one.enter()]).not.toContain(null);
});
