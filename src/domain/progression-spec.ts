import type { SetBlock } from "./set-block";

/** Steps in the lifter's own unit, never converted: what a bar in that gym can do. */
export interface Inc {
  readonly kg: { readonly lower: number; readonly upper: number };
  readonly lb: { readonly lower: number; readonly upper: number };
}

/** A change of load or training max: in the lifter's own unit, or a share of it (`pct` 3 = three percent more). */
export type Delta = { readonly kg: number; readonly lb: number } | { readonly pct: number };

/** One axis a `rules` scheme may move, specification 5.5; a rule without ceiling must be the last. */
export interface Rule {
  readonly axis: "reps" | "load" | "seconds" | "rung" | "sets";
  readonly step: number;
  readonly scope: "all" | "lowestFirst";
  readonly ceiling?: number;
  readonly floor?: number;
  readonly onCeiling: "reset" | "hold";
}

/** From this many repetitions (or repetitions over the plan) on, the delta applies. */
export interface Tier {
  readonly min: number;
  readonly delta: Delta;
}

/** How a lift moves on: data, run by the one interpreter of progression.ts (specification 5). */
export type Progression =
  | {
      readonly kind: "linear";
      readonly inc: Inc;
      readonly failN: 2 | 3;
      readonly fail: { readonly factor: 0.9 } | { readonly drop: number };
      readonly plusDouble?: { readonly over: 10 };
      readonly graduate?: { readonly afterResets: 3; readonly to: string };
      /** Replaces `inc` for good once a repetition was missed. */
      readonly incAfterMiss?: Inc;
      /** From this many resets on, fewer sets of the same. */
      readonly lighten?: { readonly afterResets: 2; readonly sets: number };
      /** Percent of the known level to start at; without it the level is asked for the slot's own reps. */
      readonly startPct?: number;
      /** Where no level is known: begin at the lightest there is rather than at a share of body mass. */
      readonly startEmpty?: true;
    }
  | {
      readonly kind: "double";
      readonly lo: number;
      readonly hi: number;
      readonly confirm: 1 | 2;
      readonly missN: 3;
      readonly factor: 0.9;
      readonly miniDeload?: { readonly sessions: 3; readonly factor: 0.9 };
    }
  /** `failN` misses in a row step one rung down. */
  | { readonly kind: "rules"; readonly rules: readonly Rule[]; readonly failN?: 2 }
  /** `standard`: the planned repetitions `repDiff` is measured from. `maxSteps`: the delta counts once for each repetition, up to so many. */
  | {
      readonly kind: "tiered";
      readonly on: "amrapReps" | "repDiff";
      readonly tiers: readonly Tier[];
      readonly target: "load" | "tm";
      readonly standard?: number;
      readonly maxSteps?: 10;
    }
  /** Percentages of a training max; `tmPct` is the share of the level it starts at. */
  | {
      readonly kind: "wave";
      readonly weeks: readonly (readonly SetBlock[])[];
      readonly tmPct: 0.9 | 0.85;
      readonly inc: Inc;
      readonly failFactor: 0.9;
    }
  | { readonly kind: "apre"; readonly protocol: 3 | 6 | 10 }
  /** `startOf5rm`: the share of the five-repetition load to start at. */
  | {
      readonly kind: "stages";
      readonly stages: readonly (readonly SetBlock[])[];
      readonly inc: Inc;
      readonly exhausted: Exhausted;
      readonly startOf5rm?: 0.85;
    }
  | { readonly kind: "sum"; readonly threshold: number; readonly inc: Inc }
  | { readonly kind: "rirRamp"; readonly weeks: number; readonly lo: number; readonly hi: number; readonly addSet: 0 | 1 }
  /** `ratio`: the top five as a share of the training max. `startOf5rm`: the first top as a share of the five-repetition load. */
  | {
      readonly kind: "weeklyRamp";
      readonly ratio: 0.85;
      readonly inc: Inc;
      readonly failN: 2;
      readonly startOf5rm: 0.925;
    }
  | { readonly kind: "percentBlock"; readonly weeks: readonly (readonly SetBlock[])[]; readonly missFactor: 0.975 };

/** After the last stage: a five-repetition test (or a plain cut), or back to the first stage a little above its last load. */
export type Exhausted =
  | { readonly retest?: "5RM"; readonly factor: 0.85; readonly orFactor: 0.9 }
  | { readonly backTo: 0; readonly plus: { readonly upper: Delta; readonly lower: Delta } };

/** The scheme of one kind. */
export type Scheme<K extends Progression["kind"]> = Extract<Progression, { kind: K }>;
