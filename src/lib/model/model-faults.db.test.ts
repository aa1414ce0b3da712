import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import type { Answer } from "../../../tests/peers/model";
import { answerOf, HASTY, type ModelDesk, openModelDesk, VENDORS, wordsOf } from "../../../tests/support/model-desk";
import type { Part } from "./port";

let desk: ModelDesk;
beforeAll(async () => {
  desk = await openModelDesk();
});
afterEach(async () => {
  expect(desk.peer.state.strange).toEqual([]);
  expect(desk.peer.state.elsewhere).toBe(0);
  // Whatever went wrong: nothing of what was said, and no key.
  expect(JSON.stringify(desk.lines)).not.toMatch(/Secret words|hidden-key/);
  await desk.reset();
});
afterAll(() => desk?.close());

const WORDS = "Secret words";
const BUILT_IN = { kind: "built-in", cause: "unreachable" };

describe.each(VENDORS)("%s", (vendor) => {
  const ask = async (...answers: Answer[]) => {
    const who = await desk.asker();
    desk.peer.teach(WORDS, ...answers);
    const from = performance.now();
    const isHang = answers.some((one) => ["silent", "headers-only"].includes(String(one)) || Object(one).breaks === "hang");
    const parts = await answerOf(desk.open(vendor, isHang ? { times: HASTY } : {}), desk.turn(who, WORDS));
    const books = await desk.books(who.userId);
    expect(books.open).toEqual([]);
    expect(books.budget.reservedMicroUsd).toBe(0);
    return { parts, ms: performance.now() - from, books, asked: desk.peer.state.asked };
  };
  const FINE: Answer = { text: ["Fine."] };

  test.each<Answer>([
    ...[429, 500, 502, 503, 529].map((status) => ({ status })),
    { status: 429, retryAfter: 1 },
    "reset",
    "garbage",
  ])("%o is tried once more, and billed once", async (fault) => {
    const { parts, books, asked } = await ask(fault, FINE);
    expect(parts).toEqual([
      { kind: "text", text: "Fine." },
      { kind: "end", how: "whole" },
    ]);
    expect(asked).toHaveLength(2);
    expect(books.usage).toMatchObject([{ messages: 1, output: asked[1]!.counted.output }]);
    expect(books.budget.spentMicroUsd).toBe(books.usage[0]!.microUsd);
  });

  test.each([429, 500, 529])("%i twice: the built-in coach, nothing billed, no message gone", async (status) => {
    const { parts, ms, books, asked } = await ask({ status }, { status }, FINE);
    expect(parts).toEqual([BUILT_IN]);
    expect(asked).toHaveLength(2);
    expect(ms).toBeLessThan(1_000);
    expect(books.usage).toMatchObject([{ messages: 0, microUsd: 0, input: 0, output: 0 }]);
  });

  test.each<Answer>([{ status: 400 }, { status: 403 }, { status: 404 }, { status: 529, retryAfter: 30 }])(
    "%o is not tried again",
    async (fault) => {
      const { parts, books, asked } = await ask(fault, FINE);
      expect(parts).toEqual([BUILT_IN]);
      expect(asked).toHaveLength(1);
      expect(books.usage).toMatchObject([{ messages: 0, microUsd: 0 }]);
      expect(JSON.stringify(desk.lines)).toContain(`status ${(fault as { status: number }).status}`);
    },
  );

  test.each<Answer>(["silent", "headers-only"])(
    "%s: nobody waits longer than for a first word, and the worst is billed",
    async (fault) => {
      const { parts, ms, books, asked } = await ask(fault, FINE);
      expect(parts).toEqual([BUILT_IN]);
      expect(asked).toHaveLength(1);
      expect(ms).toBeLessThan(1_000);
      expect(books.usage).toMatchObject([{ messages: 1, output: 0 }]);
      // 800 tokens of answer at 5 dollars a million, and more for what was sent.
      expect(books.usage[0]!.microUsd).toBeGreaterThan(4_000);
    },
  );

  test.each<Answer>([
    { text: ["So ", "far"], breaks: "cut" },
    { text: ["So ", "far"], breaks: "hang" },
    { text: ["So ", "far"], breaks: "garbage" },
  ])("%o: what was said stays, marked, and is not begun anew", async (fault) => {
    const { parts, ms, books, asked } = await ask(fault, FINE);
    expect([wordsOf(parts), parts.at(-1)]).toEqual(["So far", { kind: "end", how: "interrupted" }]);
    expect(asked).toHaveLength(1);
    expect(ms).toBeLessThan(2_000);
    expect(books.usage[0]!.microUsd).toBeGreaterThan(4_000);
  });

  test("a redirect is not followed, and takes no key along", async () => {
    expect((await ask("redirect", "redirect")).parts).toEqual([BUILT_IN]);
  });

  test("an answer without end is one that broke", async () => {
    const { parts, ms } = await ask("endless");
    expect(parts.at(-1)).toEqual({ kind: "end", how: "interrupted" });
    expect(ms).toBeLessThan(3_000);
  });

  test("who does not say what it cost is taken to have cost the most", async () => {
    const { books } = await ask({ text: ["Fine."], isQuiet: true });
    expect(books.usage).toMatchObject([{ messages: 1, output: 0 }]);
    expect(books.usage[0]!.microUsd).toBeGreaterThan(4_000);
  });

  test.each<Answer>(["silent", { text: ["So far"], breaks: "hang" }])(
    "%o: stopped by the lifter, at the provider within a second",
    async (fault) => {
      const who = await desk.asker();
      desk.peer.teach(WORDS, fault);
      const stop = new AbortController();
      let at = 0;
      setTimeout(() => {
        at = performance.now();
        stop.abort();
      }, 200);
      const parts = await answerOf(desk.open(vendor), desk.turn(who, WORDS), {
        signal: stop.signal,
      });
      expect(parts.at(-1)).toEqual({ kind: "end", how: "stopped" });
      await expect.poll(() => desk.peer.state.asked[0]?.leftAt).not.toBeNull();
      expect(desk.peer.state.asked[0]!.leftAt! - at).toBeLessThan(1_000);
      const { usage, open } = await desk.books(who.userId);
      expect([usage[0]!.messages, open]).toEqual([1, []]);
      expect(usage[0]!.microUsd).toBeGreaterThan(4_000);
    },
  );

  test("whoever reads no further hangs up at the provider too, and it is settled", async () => {
    const who = await desk.asker();
    desk.peer.teach(WORDS, { text: ["So far"], breaks: "hang" });
    const seen: Part[] = [];
    for await (const part of desk.open(vendor).reply(desk.turn(who, WORDS), [], new AbortController().signal)) {
      seen.push(part);
      break;
    }
    expect(seen).toEqual([{ kind: "text", text: "So far" }]);
    await expect.poll(() => desk.peer.state.asked[0]?.leftAt).not.toBeNull();
    expect((await desk.books(who.userId)).open).toEqual([]);
  });

  test("after five failures nobody waits for it", async () => {
    const who = await desk.asker();
    const model = desk.open(vendor);
    desk.peer.teach(WORDS, ...Array.from({ length: 5 }, () => ({ status: 400 })), FINE);
    for (let i = 0; i < 5; i++) expect(await answerOf(model, desk.turn(who, WORDS))).toEqual([BUILT_IN]);
    expect(await answerOf(model, desk.turn(who, WORDS))).toEqual([{ kind: "built-in", cause: "resting" }]);
    expect(desk.peer.state.asked).toHaveLength(5);
  });

  test("nobody there", async () => {
    await desk.peer.close();
    const parts = await answerOf(desk.open(vendor), desk.turn(await desk.asker(), WORDS));
    expect(parts).toEqual([BUILT_IN]);
    await desk.close();
    desk = await openModelDesk();
  });
});
