import { describe, expect, it } from "vitest";
import type { Exercise } from "@/domain/exercise";
import { targetsOf } from "@/domain/muscles";
import type { MuscleId } from "@/domain/vocabulary";
import { readingGrade, syllablesOf } from "../../../../../tests/support/reading-grade";
import { exercises } from "./all-exercises";

/** Words that say nothing; "just" may stay where it measures: just below the knee. */
const FILLER =
  /\b(simply|just(?! (?:below|above|outside|inside|past|in front|ahead|wider|before|behind|beside|short|as|off)\b)|really|very|quite|basically|actually|literally|obviously|amazing|awesome|incredible|ultimate|perfect(?:ly)?|super|totally|absolutely|truly|extremely|effective(?:ly)?|optimal(?:ly)?|proper(?:ly)?|of course|make sure|be sure|remember to|note that|in order to|utilize|leverage|ensure|engage)\b/i;
/** The reader is "you"; everyone else stays out of it. "They" is for things. */
const OTHER_PERSON = /\b(we|us|our|I|my|me|his|her|he|she|one's|the (?:lifter|user|athlete|client|trainee)|people)\b/;
const SHAMING =
  /\b(lazy|cheat\w*|weak\w*|wimp\w*|pathetic|ugly|flabby|skinny|fat|manly|girl\w*|ladies|toned?|sculpt\w*|beach|sexy)\b/i;
const MEDICAL =
  /\b(heal\w*|cures?|treat(?:s|ment)?|therap\w*|rehab\w*|prevents? (?:injur|pain)\w*|detox\w*|burns?|guarantee\w*|bulletproof)\b/i;
/** The catalogue is written in American English, without dashes for pauses. */
const SPELLING = /\b(colour|centre|programme|metre|stabilise|practise)\w*|[—–]/i;

const BRAND = /\b(trx|bosu|nautilus|hammer strength|cybex|technogym|concept2|assault|gravitron|peloton)\b/i;

/** Words a lifter may read for each muscle; a line that says why names at least one target. */
const SAID: Readonly<Record<MuscleId, RegExp>> = {
  chest: /chest/,
  upper_chest: /chest/,
  lower_chest: /chest/,
  lats: /lats?\b|\bback/,
  upper_back: /\bback/,
  middle_back: /\bback/,
  rhomboids: /\bback|rhomboids|blades/,
  traps: /traps|upper back/,
  lower_back: /\bback|spine/,
  erector_spinae: /\bback|spine/,
  shoulders: /shoulder|delt/,
  front_delts: /shoulder|delt/,
  side_delts: /shoulder|delt/,
  rear_delts: /shoulder|delt/,
  rotator_cuff: /shoulder|cuff/,
  biceps: /biceps|arms/,
  brachialis: /brachialis|biceps|arms/,
  triceps: /triceps|arms/,
  forearms: /forearm|grip|wrist|thumb/,
  core: /core|trunk/,
  abs: /abs|trunk|core/,
  rectus_abdominis: /abs|trunk/,
  transverse_abdominis: /trunk|abs|core/,
  obliques: /oblique|trunk|side/,
  hip_flexors: /hip/,
  quads: /quad|thigh|leg/,
  hamstrings: /hamstring|thigh|leg/,
  calves: /calf|calves/,
  adductors: /inner thigh|adductor/,
  tibialis: /shin|tibialis/,
  glutes: /glute|hip/,
  glute_max: /glute/,
  glute_med: /glute|hip/,
  glute_min: /glute|hip/,
};

const GRADE_MAX = 7;
const STEP_MAX = 140;
const CUE_WORDS = 8;
const LINE_MAX = 140;
const sentence = (text: string) => /^\S.*[.!]$/s.test(text) && !/[.!?]\s+\p{Lu}/u.test(text.slice(0, -1));
const textsOf = (one: Exercise): readonly string[] => [
  ...one.instructions,
  ...one.cues,
  ...one.mistakes.flatMap(({ wrong, fix }) => [wrong, fix]),
  one.breathing,
  one.why,
  ...(one.safety === null ? [] : [one.safety]),
  ...one.injuryNotes,
];

describe.each(exercises.map((one) => [one.id, one] as const))("%s", (_, one) => {
  it("has short steps, three cues and three mistakes", () => {
    expect(one.instructions.length).toBeGreaterThanOrEqual(3);
    expect(one.instructions.length).toBeLessThanOrEqual(6);
    expect(one.instructions.filter((step) => step.length > STEP_MAX || !sentence(step))).toEqual([]);
    expect(one.cues).toHaveLength(3);
    expect(new Set(one.cues).size).toBe(3);
    expect(one.cues.filter((cue) => cue.split(/\s+/).length > CUE_WORDS || /[.]$/.test(cue) || cue === "")).toEqual([]);
    expect(one.mistakes).toHaveLength(3);
    expect(one.name).toMatch(/^[\p{Lu}\d]/u);
    const lines = [one.breathing, one.why, ...one.mistakes.flatMap(({ wrong, fix }) => [wrong, fix]), ...one.injuryNotes];
    expect(lines.filter((line) => line.length > LINE_MAX || !/[.!]$/.test(line) || line.includes("\n"))).toEqual([]);
  });

  it("talks to the reader, without filler, shame or promises", () => {
    for (const rule of [FILLER, OTHER_PERSON, SHAMING, MEDICAL, SPELLING])
      expect(
        textsOf(one).filter((text) => rule.test(text)),
        String(rule),
      ).toEqual([]);
  });

  it("says which muscle it is for, without a brand", () => {
    const targets = targetsOf(one);
    if (one.use !== "warmup")
      expect(
        targets.some((muscle) => SAID[muscle].test(one.why.toLowerCase())),
        one.why,
      ).toBe(true);
    expect([one.name, ...textsOf(one)].filter((text) => BRAND.test(text))).toEqual([]);
  });

  it("reads like grade 7 or lower", () => expect(readingGrade(one.instructions)).toBeLessThanOrEqual(GRADE_MAX));
});

describe("the catalogue's words", () => {
  it("never tells two movements in the same words", () => {
    const told = exercises.map((one) => one.instructions.join(" "));
    expect(told.filter((text, at) => told.indexOf(text) !== at)).toEqual([]);
    const whys = exercises.map((one) => one.why);
    expect(whys.filter((text, at) => whys.indexOf(text) !== at)).toEqual([]);
  });
});

describe("reading grade", () => {
  it.each([
    ["bar", 1],
    ["squeezed", 1],
    ["breathes", 1],
    ["lifted", 2],
    ["table", 2],
    ["handles", 2],
    ["hinges", 2],
    ["reaches", 2],
    ["sideways", 2],
    ["yours", 1],
    ["dumbbell", 2],
    ["kettlebell", 3],
    ["overhead", 3],
    ["medicine", 3],
  ])("hears the beats of %s", (word, beats) => expect(syllablesOf(word)).toBe(beats));

  it("tells easy from hard", () => {
    expect(readingGrade(["Lift the bar.", "Sit down."])).toBeLessThan(2);
    expect(readingGrade(["Subsequently, the musculature necessitates appropriate neuromuscular coordination."])).toBeGreaterThan(
      12,
    );
    expect(readingGrade([])).toBe(0);
  });

  it("follows the published formula", () =>
    expect(readingGrade(["The bar is on the rack."])).toBeCloseTo(0.39 * 6 + 11.8 - 15.59));
});
