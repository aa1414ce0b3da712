import { describe, expect, test } from "vitest";
import { z } from "zod";
import type { Asker, Model, Part } from "./port";

export interface Stage {
  readonly open: () => Model;
  readonly asker: () => Promise<Asker>;
  /** Makes sure the words can be answered, where somebody answers. */
  readonly teach: (words: string, answer: string) => void;
}

/** What every adapter promises, the embedded one too. */
export function modelContract(name: string, { open, asker, teach }: Stage): void {
  const ask = async (signal: AbortSignal) => {
    const parts: Part[] = [];
    const turn = { asker: await asker(), system: "Rules", said: [{ by: "lifter" as const, text: "How was my week?" }] };
    for await (const part of open().reply(turn, [], signal)) parts.push(part);
    return parts;
  };

  describe(`${name} keeps the promise of a model:`, () => {
    test("an answer ends once, and says whether a model gave it", async () => {
      teach("How was my week?", "Three sessions.");
      const parts = await ask(new AbortController().signal);
      const ends = parts.filter(({ kind }) => kind === "end" || kind === "built-in");
      expect(ends).toEqual([parts.at(-1)]);
      const isModel = open().name !== null;
      expect(parts.at(-1)).toEqual(isModel ? { kind: "end", how: "whole" } : { kind: "built-in", cause: "not-configured" });
      expect(parts.some(({ kind }) => kind === "text")).toBe(isModel);
    });

    test("who hung up before it began is answered by nobody, and nothing throws", async () => {
      const parts = await ask(AbortSignal.abort());
      expect(parts).toHaveLength(1);
      expect(["end", "built-in"]).toContain(parts[0]?.kind);
    });

    test("a draft has the shape that was asked for, or there is a cause", async () => {
      const facts = { week: 9 };
      teach(JSON.stringify(facts), JSON.stringify({ title: "Solid" }));
      const made = await open().draft(z.object({ title: z.string() }), { asker: await asker(), system: "Rules", facts });
      expect(made).toEqual(open().name === null ? { cause: "not-configured" } : { draft: { title: "Solid" } });
    });
  });
}
