import type { DayType, EquipmentLevel, Goal, Level, MuscleId, Pattern, SetRole, SlotRole } from "./vocabulary";

/** Steps in the lifter's own unit, never converted: what a bar in that gym can do. */
export interface Inc {
  readonly kg: { readonly lower: number; readonly upper: number };
  readonly lb: { readonly lower: number; readonly upper: number };
}

/** The progressions built so far; the interpreter in progression.ts switches on `kind` (specification 5). */
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
      /** Percent of the known level to start at; without it the level is asked for the slot's own reps. */
      readonly startPct?: number;
    }
  | {
      readonly kind: "double";
      readonly lo: number;
      readonly hi: number;
      readonly confirm: 1 | 2;
      readonly missN: 3;
      readonly factor: 0.9;
      readonly miniDeload?: { readonly sessions: 3; readonly factor: 0.9 };
    };

/** `pct` is in percent: 75 means three quarters. */
export type Intensity =
  | { readonly by: "state"; readonly pct?: number }
  | { readonly by: "tm" | "e1rm"; readonly pct: number }
  | { readonly by: "slot"; readonly slot: string; readonly pct: number }
  | { readonly by: "rpe" | "rir"; readonly v: number }
  | { readonly by: "bodyweight" }
  | { readonly by: "open" };

export interface SetBlock {
  readonly sets: number;
  readonly reps: number | readonly [number, number] | { readonly amrap: true; readonly min: number };
  readonly seconds?: readonly [number, number];
  readonly perSide?: boolean;
  readonly role: SetRole;
  readonly tempo?: readonly [number, number, number, number];
  readonly intensity: Intensity;
  /** Target effort of each set; absent = none given. */
  readonly rpe?: number;
}

export interface Slot {
  readonly id: string;
  readonly order: number;
  readonly role: SlotRole;
  readonly pattern: Pattern;
  readonly muscles: readonly MuscleId[];
  readonly hint: readonly string[];
  readonly fixed: boolean;
  readonly superset?: string;
  readonly blocks: readonly SetBlock[];
  readonly restS: number;
  /** Key into Program.progressions, or "dp" for double progression on the slot's own range. */
  readonly progression: string;
  readonly stateKey?: string;
  readonly note?: string;
}

export interface Day {
  readonly id: string;
  readonly order: number;
  readonly name: string;
  readonly type: DayType;
  readonly variation?: "A" | "B" | "C";
  readonly minutes: number;
  readonly muscles: readonly MuscleId[];
  readonly slots: readonly Slot[];
}

/** Specification 11. Immutable once published: an enrolment pins `version`. */
export interface Program {
  readonly id: string;
  readonly version: number;
  readonly name: string;
  readonly summary: string;
  readonly why: string;
  readonly credit: string | null;
  readonly levels: readonly Level[];
  readonly goals: readonly Goal[];
  readonly equipmentLevels: readonly EquipmentLevel[];
  readonly daysPerWeek: number;
  readonly order: "sequence" | "weekly";
  /** 1 = open-ended. */
  readonly cycleWeeks: number;
  readonly phases: readonly {
    readonly kind: "accumulation" | "intensification" | "realisation" | "deload" | "test";
    readonly from: number;
    readonly to: number;
  }[];
  readonly days: readonly Day[];
  readonly progressions: Readonly<Record<string, Progression>>;
  /** Replaces the progression of primary slots for novices (program 3). */
  readonly novicePrimary?: string;
  readonly deload: "engine" | "programme" | "both";
}
