import { expect, test } from "vitest";
import { sharedLimits } from "./shared";

const NO_TEXTS = { get: () => silent(), set: () => silent(), drop: () => silent() };
const silent = () => new Promise<never>(() => undefined);
const open = (known: () => Promise<unknown>, whole: () => Promise<unknown> = silent) =>
  sharedLimits({
    open: async () => ({ scripts: { known, whole }, texts: NO_TEXTS, ping: silent, close: async () => undefined }),
    timeoutMs: 30,
    clock: () => 0,
  });

test("a store that says nothing has not counted: the library would let everybody pass", async () => {
  const limits = open(silent);
  await expect(limits.take("auth", "k")).rejects.toThrow("not counted in time");
  await expect(limits.ping()).rejects.toThrow("No answer within");
});

test.each([[null], ["1"], [[1]], [[1, 2, 3]], [["1", "9"]], [[1.5, 9]], [{ result: [1, 9] }]])(
  "an answer of %o is no count",
  async (answer) => {
    await expect(open(async () => answer).take("auth", "k")).rejects.toThrow("another shape");
  },
);

test("a script that is unknown is sent whole, any other refusal is one", async () => {
  const unknown = () => Promise.reject(new Error("NOSCRIPT No matching script"));
  expect(await open(unknown, async () => [1, 9]).take("auth", "k")).toMatchObject({ allowed: true, remaining: 9 });
  await expect(
    open(
      () => Promise.reject(new Error("OOM")),
      async () => [1, 9],
    ).take("auth", "k"),
  ).rejects.toThrow("OOM");
});

test("a client that could not be opened is opened by the next who asks", async () => {
  let tries = 0;
  const limits = sharedLimits({
    open: async () => {
      if (++tries === 1) throw new Error("not yet");
      return {
        scripts: { known: async () => [0, 0], whole: silent },
        texts: NO_TEXTS,
        ping: silent,
        close: async () => undefined,
      };
    },
    timeoutMs: 1_000,
    clock: () => 0,
  });
  await expect(limits.take("auth", "k")).rejects.toThrow("not yet");
  expect(await limits.take("auth", "k")).toMatchObject({ allowed: false, remaining: 0, resetSeconds: 60 });
});
