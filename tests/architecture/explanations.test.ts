import { globSync, readFileSync } from "node:fs";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import type { Reason } from "../../src/domain/reason";
import { why } from "../../src/lib/copy/en/why";
import { explain } from "../../src/lib/copy/explain";
import type { FactReader } from "../../src/lib/copy/fact-reader";
import { sectionOf } from "../../src/lib/copy/section-of";
import type { Sentence } from "../../src/lib/copy/sentence";

/** Gate 20.12: a reason has a rule that is registered, a sentence, and every number the sentence shows. */

/** Every reason the engine gives while it answers the training vectors. */
const given: Reason[] = [];

/** Loads the engine anew with a `reason` that is overheard, since another test may have loaded it as it is. */
async function overhear(): Promise<void> {
  vi.resetModules();
  vi.doMock("../../src/domain/reason", async (original) => {
    const real = await original<typeof import("../../src/domain/reason")>();
    const reason: typeof real.reason = (...input) => {
      const made = real.reason(...input);
      given.push(made);
      return made;
    };
    return { ...real, reason };
  });
  const { readVectors, runVector, TRAINING_VECTORS } = await import("../vectors/run");
  for (const vector of readVectors(TRAINING_VECTORS)) runVector(vector);
}

function overhearNoMore(): void {
  vi.doUnmock("../../src/domain/reason");
  vi.resetModules();
}

const sentences: Readonly<Record<string, Sentence>> = why;
const LAST_RESORT = explain({ rule: "no-such-rule", facts: {} }, "kg");
const RANK = { A: 0, B: 1, C: 2, P: 3 } as const;

describe("reasons given for the training vectors", () => {
  beforeAll(overhear);
  afterAll(overhearNoMore);
  const breaking = (is: (reason: Reason) => boolean) => [...new Set(given.filter(is).map(({ rule }) => rule))];

  test("are many", () => expect(new Set(given.map(({ rule }) => rule)).size).toBeGreaterThan(30));

  test("all have a section and a sentence", () => {
    expect(breaking(({ rule }) => sectionOf(rule) === null)).toEqual([]);
    expect(breaking((reason) => explain(reason, "kg") === LAST_RESORT)).toEqual([]);
  });

  test("name the text by the rule, and a source the section cites", () => {
    expect(breaking(({ rule, text }) => text !== `why.${rule}`)).toEqual([]);
    expect(
      breaking(({ rule, source }) => source !== undefined && !sectionOf(rule)?.sources.some((key) => key === source)),
    ).toEqual([]);
  });

  test("are graded no weaker than their section says, unless they are Mo's own choice", () => {
    expect(breaking(({ rule, grade }) => grade !== "P" && RANK[sectionOf(rule)?.grade ?? "A"] < RANK[grade])).toEqual([]);
  });

  test("carry canonical facts, never formatted ones", () => {
    const numbers = ({ facts }: Reason) =>
      Object.values(facts)
        .flat(9)
        .filter((fact) => typeof fact === "number");
    expect(breaking((reason) => numbers(reason).some((fact) => !Number.isFinite(fact)))).toEqual([]);
    const formatted = ({ facts }: Reason) =>
      Object.values(facts).some((fact) => typeof fact === "string" && /^[\d.,]+ ?(kg|lb|%|s)$/.test(fact));
    expect(breaking(formatted)).toEqual([]);
  });

  test("carry every fact their sentence is built from", () => {
    const without = breaking(({ rule, facts }) => keysOf(rule).some((key) => !Object.hasOwn(facts, key)));
    expect(without).toEqual([]);
  });
});

describe("numbers in a sentence", () => {
  /** What a sentence may ask of its facts, in every mixture of known and unknown, yes and no, small and large. */
  const moods = [true, false].flatMap((known) =>
    [true, false].flatMap((yes) => [0, 0.4375, 1, 7193].map((value) => ({ known, yes, value }))),
  );
  const withFull = Object.entries(sentences).flatMap(([rule, { full, keys }]) =>
    full === undefined ? [] : [{ rule, full, keys }],
  );

  test.each(withFull)("$rule shows only facts it has asked for", ({ rule, full, keys }) => {
    for (const { known, yes, value } of moods) {
      const read = new Set<string>();
      const asked = new Set(keys);
      const compared = new Set<string>();
      const says = full(recorder({ read, compared, asked }, { known, yes, value }));
      const isFact = (number: string) => number === String(value) && [...compared].every((key) => asked.has(key));
      expect(numbersIn(says).filter((number) => !isFact(number) && !isConstantOf(rule, number))).toEqual([]);
      expect([...read].filter((key) => !asked.has(key))).toEqual([]);
    }
  });

  test("that are no facts are constants of the rule, and its section gives them", () => {
    const strange = Object.entries(sentences).flatMap(([rule, { plain }]) =>
      numbersIn(plain).filter((number) => !isConstantOf(rule, number)),
    );
    expect(strange).toEqual([]);
  });
});

/** The facts the rule's sentence is built from; a rule without its own borrows its parent's, as `explain` does. */
function keysOf(rule: string): readonly string[] {
  const own = Object.hasOwn(sentences, rule) ? sentences[rule] : undefined;
  const dot = rule.lastIndexOf(".");
  return own?.keys ?? (dot < 0 ? [] : keysOf(rule.slice(0, dot)));
}

/** True when the section a reason leads to writes the number out. */
function isConstantOf(rule: string, number: string): boolean {
  const whole = new RegExp(`(?<![\\d.])${number.replace(".", "\\.")}(?!\\d|\\.\\d)`);
  return whole.test(JSON.stringify(sectionOf(rule)));
}

/** A name of a thing is no number shown. */
function numbersIn(text: string): string[] {
  return [...text.replaceAll("1RM", "").matchAll(/\d+(?:\.\d+)?/g)].map(([number]) => number);
}

interface Log {
  /** Keys shown as words, keys taken as bare numbers, and keys that may be. */
  readonly read: Set<string>;
  readonly compared: Set<string>;
  readonly asked: Set<string>;
}

function recorder({ read, compared, asked }: Log, mood: { known: boolean; yes: boolean; value: number }): FactReader {
  const word = (key: string) => {
    read.add(key);
    return "fact";
  };
  return {
    has: (keys) => {
      if (mood.known) for (const key of keys) asked.add(key);
      return mood.known;
    },
    // A yes or no shows nothing by itself.
    is: () => mood.yes,
    value: (key) => {
      compared.add(key);
      return mood.value;
    },
    ...{ number: word, load: word, percent: word, cut: word, clock: word, day: word, label: word, text: word },
  };
}

describe("figures that wait to be checked against their source", () => {
  const root = path.join(import.meta.dirname, "../..");
  const texts = [...globSync("src/lib/copy/en/**/*.ts", { cwd: root }), "docs/training-science.md", "README.md"].map((file) => ({
    file,
    text: readFileSync(path.join(root, file), "utf8"),
  }));

  /** What the figure is → how it would look. Each is planted below. */
  const figures: readonly (readonly [string, RegExp, string])[] = [
    ["share of the body in a push-up", /(?<![\d.])0?\.64\b|\b64 ?%/, "moves 64% of you"],
    ["share of the body in a squat", /body ?weight squat[^"\n]{0,40}?(0?\.70?\b|70 ?%)/i, "a bodyweight squat 0.70"],
    [
      "shares of one lift in another",
      /(?<!\d)0?\.?(75|78|88|25|65|60|70|95|40|35)0? ?%?(–| to )(0\.|1\.|\.)?(85|87|95|40|48|100|110|10|80|0)(?!\d) ?%? of (your|the) (bench|squat|deadlift|press|row|source|pull|e1RM|1RM)/i,
      "75–85% of your bench press",
    ],
    ["reps at a percentage, with their spread", /(?<![\d.])(8\.8|14\.1|13\.1|19\.0|2\.51|4\.36)(?!\d)/, "80% → 8.8 reps"],
    ["the ten-rep form of APRE", /10-rep form|\b12–16\b[^"\n]*\b17\b/i, "10-rep form"],
    ["marks for traps and forearms", /\b(traps|forearms) \d/i, "traps 0 / 0"],
    ["constants of fitness and fatigue", /(?<![\d.])(5\.82|20\.87)(?!\d)|τ₁? ?= ?42|τ₂? ?= ?7\b/, "zero after 5.82 days"],
    ["swing of the body's weight in a week", /0?\.30? ?(–| to )0?\.35 ?%/, "0.3–0.35%"],
    ["energy at rest after Cunningham", /500 ?\+ ?22/, "500 + 22 × lean mass"],
    ["protein on lean mass", /2\.3 ?(–| to |…) ?3\.1|\b2\.6 g\b/, "2.3 to 3.1 g per kg"],
    ["range of weekly loss", /[−-]?0\.5 ?%? ?(–| to |…) ?[−-]?1(\.0)? ?%/, "0.5 to 1.0% a week"],
    ["body fat from a tape", /1\.0324|1\.29579|0?\.19077|0?\.35004|3–4 ?%/, "495 ÷ (1.0324 − …)"],
    ["how long strength holds", /half the time off|(hold|keep)s?[^"\n]{0,30}\b28 days/i, "strength holds for 28 days"],
  ];

  test.each(figures)("%s: nowhere", (_name, figure, plant) => {
    expect(plant).toMatch(figure);
    expect(texts.filter(({ text }) => figure.test(text)).map(({ file }) => file)).toEqual([]);
  });
});
