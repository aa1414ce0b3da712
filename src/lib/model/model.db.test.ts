import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { z } from "zod";
import { answerOf, type ModelDesk, openModelDesk, SYSTEM, VENDORS, wordsOf } from "../../../tests/support/model-desk";
import { builtInModel } from "./built-in";
import { modelContract } from "./model.contract";
import type { Tool } from "./port";

let desk: ModelDesk;
beforeAll(async () => {
  desk = await openModelDesk();
});
afterEach(async () => {
  expect(desk.peer.state.strange).toEqual([]);
  await desk.reset();
});
afterAll(() => desk?.close());

const asker = () => desk.asker();
modelContract("built-in", { open: builtInModel, asker, teach: () => undefined });
for (const vendor of VENDORS)
  modelContract(vendor, {
    ...{ open: () => desk.open(vendor), asker },
    teach: (words, answer) => desk.peer.teach(words, { text: [answer] }),
  });

const best: Tool = {
  name: "best_set",
  description: "The best set of an exercise",
  input: z.object({ exercise: z.string(), reps: z.number().int().optional() }),
  run: async (input) => ({ best: "100 kg × 5", of: input }),
};

describe.each(VENDORS)("%s", (vendor) => {
  test("words arrive in order, and the books say what they cost", async () => {
    const who = await desk.asker();
    desk.peer.teach("Hi", { text: ["Good ", "to see ", "you."] });
    expect(await answerOf(desk.open(vendor), desk.turn(who, "Hi"))).toEqual([
      { kind: "text", text: "Good " },
      { kind: "text", text: "to see " },
      { kind: "text", text: "you." },
      { kind: "end", how: "whole" },
    ]);
    const [asked] = desk.peer.state.asked;
    expect(asked).toMatchObject({ model: "small", maxTokens: 800, isMarked: true });
    const { usage, open, budget } = await desk.books(who.userId);
    const { input, output, cacheWrite } = asked!.counted;
    expect(usage).toHaveLength(1);
    expect(usage[0]).toMatchObject({ messages: 1, output, reservedMicroUsd: 0, day: who.day, model: "small" });
    expect(usage[0]!.input + usage[0]!.cacheWrite).toBe(input + cacheWrite);
    const writes = vendor === "anthropic" ? 1.25 : 1;
    expect(usage[0]!.microUsd).toBe(Math.ceil(input + output * 5 + cacheWrite * writes));
    expect([open, budget]).toMatchObject([[], { spentMicroUsd: usage[0]!.microUsd, reservedMicroUsd: 0 }]);
  });

  test("the second turn reads rules and tools from the provider's cache", async () => {
    const who = await desk.asker();
    for (const words of ["One", "Two"]) {
      desk.peer.teach(words, { text: ["Yes."] });
      await answerOf(desk.open(vendor), desk.turn(who, words), { tools: [best] });
    }
    const [first, second] = desk.peer.state.asked;
    expect(second!.prefix).toBe(first!.prefix);
    expect(second!.counted.cacheRead).toBeGreaterThan(SYSTEM.length / 4);
    const { usage } = await desk.books(who.userId);
    expect(usage[0]).toMatchObject({ messages: 2, cacheRead: second!.counted.cacheRead });
  });

  test("a tool is asked, its answer goes back, and the message counts once", async () => {
    const who = await desk.asker();
    const input = { exercise: "barbell_bench_press" };
    desk.peer.teach("My best?", { text: ["Let me see. "], calls: [{ name: "best_set", input }] }, { text: ["100 kg."] });
    expect(await answerOf(desk.open(vendor), desk.turn(who, "My best?"), { tools: [best] })).toEqual([
      { kind: "text", text: "Let me see. " },
      { kind: "tool", name: "best_set", input, output: { best: "100 kg × 5", of: input } },
      { kind: "text", text: "100 kg." },
      { kind: "end", how: "whole" },
    ]);
    expect(desk.peer.state.asked[1]!.results.join()).toContain("100 kg × 5");
    const { usage } = await desk.books(who.userId);
    expect(usage).toMatchObject([
      { messages: 1, output: desk.peer.state.asked[0]!.counted.output + desk.peer.state.asked[1]!.counted.output },
    ]);
  });

  test("two tools in one round are both answered", async () => {
    const calls = ["squat", "bench"].map((exercise) => ({ name: "best_set", input: { exercise } }));
    desk.peer.teach("Both?", { calls }, { text: ["Done."] });
    const parts = await answerOf(desk.open(vendor), desk.turn(await desk.asker(), "Both?"), { tools: [best] });
    expect(parts.map(({ kind }) => kind)).toEqual(["tool", "tool", "text", "end"]);
    expect(desk.peer.state.asked[1]!.results).toHaveLength(2);
  });

  test.each([
    ["a tool that is not there", [{ calls: [{ name: "erase_everything", input: {} }] }]],
    ["an input of another type", [{ calls: [{ name: "best_set", input: { exercise: 7 } }] }]],
    ["an input that is no JSON", [{ calls: [{ name: "best_set", input: "{" }] }]],
    ["no end to it", Array.from({ length: 5 }, () => ({ calls: [{ name: "best_set", input: { exercise: "a" } }] }))],
    ["a flood", [{ calls: Array.from({ length: 21 }, () => ({ name: "best_set", input: { exercise: "a" } })) }]],
    ["no word at all", [{ text: [] }]],
  ])("%s: the built-in coach answers", async (_, answers) => {
    desk.peer.teach("Do it", ...answers);
    const parts = await answerOf(desk.open(vendor), desk.turn(await desk.asker(), "Do it"), { tools: [best] });
    expect(parts.at(-1)).toEqual({ kind: "built-in", cause: "misbehaved" });
    expect(parts.filter(({ kind }) => kind === "tool").length).toBeLessThanOrEqual(5);
  });

  test("a tool that fails ends in the built-in coach, and no text of it in the log", async () => {
    const failing = { ...best, run: () => Promise.reject(new TypeError("82.5 kg is secret")) };
    desk.peer.teach("My best?", { calls: [{ name: "best_set", input: { exercise: "a" } }] });
    const parts = await answerOf(desk.open(vendor), desk.turn(await desk.asker(), "My best?"), { tools: [failing] });
    expect(parts).toEqual([{ kind: "built-in", cause: "unreachable" }]);
    expect(JSON.stringify(desk.lines)).toContain("TypeError");
    expect(JSON.stringify(desk.lines)).not.toContain("82.5");
  });

  test("only the last twelve leave, each at most 2,000 characters, and what a tool says at most 6 KB", async () => {
    const said = Array.from({ length: 30 }, (_, i) => ({
      by: i % 2 ? ("coach" as const) : ("lifter" as const),
      text: `Old ${i}`,
    }));
    const last = { by: "lifter" as const, text: "y".repeat(3_000) };
    const long = { ...best, run: async () => "z".repeat(7_000) };
    desk.peer.teach("y".repeat(2_000), { calls: [{ name: "best_set", input: { exercise: "a" } }] }, { text: ["Ok."] });
    const turn = { ...desk.turn(await desk.asker(), ""), said: [...said, last] };
    expect(wordsOf(await answerOf(desk.open(vendor), turn, { tools: [long] }))).toBe("Ok.");
    expect(desk.peer.state.asked[1]!.results.join()).toContain("Ask for less");
    expect(desk.peer.state.asked[1]!.results.join()).not.toContain("zzz");
  });

  test("an answer as long as it may be says that it is cut", async () => {
    desk.peer.teach("Tell me all", { text: ["And then"], isCut: true });
    const parts = await answerOf(desk.open(vendor), desk.turn(await desk.asker(), "Tell me all"));
    expect(parts.at(-1)).toEqual({ kind: "end", how: "cut" });
  });

  test("a draft is asked of the other model, is no message, and must fit", async () => {
    const who = await desk.asker(0);
    const shape = z.object({ title: z.string().max(40), sets: z.number() });
    const about = { asker: who, system: SYSTEM, facts: { sets: 12 } };
    const words = JSON.stringify(about.facts);
    desk.peer.teach(words, { text: ['{"title":"A good', ' week","sets":12}'] }, { text: ['{"title":"x"}'] }, { text: ["Well,"] });
    expect(await desk.open(vendor).draft(shape, about)).toEqual({ draft: { title: "A good week", sets: 12 } });
    expect(await desk.open(vendor).draft(shape, about)).toEqual({ cause: "misbehaved" });
    expect(await desk.open(vendor).draft(shape, about)).toEqual({ cause: "misbehaved" });
    expect(desk.peer.state.asked[0]).toMatchObject({ model: "large", maxTokens: 2_000 });
    expect((await desk.books(who.userId)).usage).toMatchObject([{ messages: 0, model: "large" }]);
  });
});
