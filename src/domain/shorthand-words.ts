import type { SetRole, Unit } from "./vocabulary";

/** What a word of a typed line stands for; `skip` says nothing by itself. */
export type Word =
  | { readonly kind: "load-unit"; readonly unit: Unit }
  | {
      readonly kind: "amount-unit";
      readonly measure: "reps" | "seconds" | "metres";
      readonly per: number;
      readonly isMetre?: true;
    }
  | { readonly kind: "role"; readonly role: SetRole }
  | { readonly kind: "x" | "body" | "sets" | "rpe" | "rir" | "side" | "skip" };

const YARD_M = 0.9144;
const MILE_M = 1609.344;

const load = (unit: Unit): Word => ({ kind: "load-unit", unit });
const amount = (measure: "reps" | "seconds" | "metres", per = 1): Word => ({ kind: "amount-unit", measure, per });
const role = (name: SetRole): Word => ({ kind: "role", role: name });
const plain = (kind: "x" | "body" | "sets" | "rpe" | "rir" | "side" | "skip"): Word => ({ kind });

/** Every spelling by what it means; small letters, for the text is read without capitals. */
const SPELLINGS: readonly (readonly [string, Word])[] = [
  ["kg kgs kilo kilos kilogram kilograms", load("kg")],
  ["lb lbs pound pounds", load("lb")],
  ["rep reps", amount("reps")],
  ["s sec secs second seconds", amount("seconds")],
  ["min mins minute minutes", amount("seconds", 60)],
  ["m", { kind: "amount-unit", measure: "metres", per: 1, isMetre: true }],
  ["meter meters metre metres", amount("metres")],
  ["km", amount("metres", 1000)],
  ["mi mile miles", amount("metres", MILE_M)],
  ["yd yds yard yards", amount("metres", YARD_M)],
  ["ft feet", amount("metres", YARD_M / 3)],
  ["w wu warm warmup warm-up", role("warmup")],
  ["work", role("work")],
  ["top topset top-set", role("top")],
  ["bo backoff back-off", role("backoff")],
  ["d drop dropset drop-set", role("drop")],
  ["f fail failed failure", role("failure")],
  ["amrap", role("amrap")],
  ["rp restpause rest-pause", role("rest_pause")],
  ["myo myos myorep myoreps myo-rep myo-reps", role("myo")],
  ["cl cluster clusters", role("cluster")],
  ["x of for", plain("x")],
  ["bw bodyweight body-weight", plain("body")],
  ["set sets", plain("sets")],
  ["rpe", plain("rpe")],
  ["r rir", plain("rir")],
  ["l left right", plain("side")],
  ["at and then in up off each ea per side hand", plain("skip")],
];

const WORDS: ReadonlyMap<string, Word> = new Map(
  SPELLINGS.flatMap(([spelled, word]) => spelled.split(" ").map((one) => [one, word] as const)),
);

const LONGEST = Math.max(...[...WORDS.keys()].map((one) => one.length));

export interface PlacedWord {
  readonly word: Word;
  readonly at: number;
  readonly end: number;
}

/**
 * A run of letters as the words it is made of, "kgx" as "kg" and "x": at each place the longest that is known. Null when
 * some of it is no word. `from` is where the run stands in the line.
 */
export function wordsIn(run: string, from: number): readonly PlacedWord[] | null {
  const found: PlacedWord[] = [];
  for (let at = 0; at < run.length; ) {
    const size = longestAt(run, at);
    const word = WORDS.get(run.slice(at, at + size));
    if (word === undefined) return null;
    found.push({ word, at: from + at, end: from + at + size });
    at += size;
  }
  return found;
}

/** 0 when nothing begins here. */
function longestAt(run: string, at: number): number {
  for (let size = Math.min(LONGEST, run.length - at); size > 0; size--) {
    const word = run.slice(at, at + size);
    // A letter alone is a word only by itself: "dead" is no drop set.
    if (WORDS.has(word) && (size > 1 || word === "x" || run.length === 1)) return size;
  }
  return 0;
}
