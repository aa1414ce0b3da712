import type { Progression } from "./progression-spec";
import type { SetBlock } from "./set-block";
import type { DayType, EquipmentLevel, Goal, Level, MuscleId, Pattern, SlotRole } from "./vocabulary";

export type { Inc, Progression } from "./progression-spec";
export type { Intensity, SetBlock } from "./set-block";

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
  /** Changes for a week of the cycle, counted from 1: waves, peaks, lighter weeks. No blocks = left out that week. */
  readonly byWeek?: Readonly<Record<number, Partial<Pick<Slot, "blocks" | "restS" | "note">>>>;
  /** Blocks by the state's stage, where they are not the scheme's own. */
  readonly byStage?: readonly (readonly SetBlock[])[];
  readonly restS: number;
  /** Key into Program.progressions, or "dp" for double progression on the slot's own range. */
  readonly progression: string;
  /** Slots with the same key share one state: a lift on several days of the week. */
  readonly stateKey?: string;
  readonly note?: string;
  /** Name of the program's ladder this slot climbs; the state's rung chooses the movement. */
  readonly ladder?: string;
}

/** Movements from easy to hard. `without` serves lifters who lack the equipment of the first list. */
export interface Ladder {
  readonly rungs: readonly string[];
  readonly without?: readonly string[];
}

export interface Phase {
  readonly kind: "accumulation" | "intensification" | "realisation" | "deload" | "test";
  /** Weeks of the cycle, both included, counted from 1. */
  readonly from: number;
  readonly to: number;
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
  /** `sequence`: after each day the next one. `weekly`: the week goes on when all its days are done. */
  readonly order: "sequence" | "weekly";
  /** 1 = open-ended. */
  readonly cycleWeeks: number;
  readonly phases: readonly Phase[];
  readonly days: readonly Day[];
  readonly progressions: Readonly<Record<string, Progression>>;
  readonly ladders?: Readonly<Record<string, Ladder>>;
  /** Lifts whose strength the percentages start from, and what stands in while it is unknown. */
  readonly inputs?: readonly {
    readonly lift: string;
    readonly need: "tm" | "e1rm" | "5rm";
    readonly fallback: "level" | "start";
  }[];
  /** Once so many lifts have outgrown their scheme, these programs are the next step. */
  readonly graduate?: { readonly lifts: number; readonly to: readonly string[] };
  /** Replaces the progression of primary slots for novices (program 3). */
  readonly novicePrimary?: string;
  readonly deload: "engine" | "programme" | "both";
}
