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
