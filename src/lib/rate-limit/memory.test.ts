import { expect, test } from "vitest";
import { memoryLimits } from "./memory";
import { limitsContract } from "./rate-limit.contract";

limitsContract("memory", memoryLimits);

test("the oldest of more than 50,000 keys is forgotten, the others are not", async () => {
  const limits = memoryLimits(() => 0);
  for (let i = 0; i < 10; i++) await limits.take("auth", "first");
  for (let i = 0; i < 10; i++) await limits.take("auth", "second");
  for (let i = 0; i < 49_999; i++) await limits.take("auth", `other-${i}`);
  expect((await limits.take("auth", "second")).allowed).toBe(false);
  expect((await limits.take("auth", "first")).allowed).toBe(true);
});
