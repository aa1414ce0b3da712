import type { Day, Slot } from "@/domain/program";
import type { DayType, MuscleId, Pattern, SlotRole } from "@/domain/vocabulary";

/** One line of a program table: what to train, how much of it, and which exercise the author had in mind. */
export interface SlotRow {
  readonly role: SlotRole;
  readonly pattern: Pattern;
  readonly muscles: readonly MuscleId[];
  readonly sets: number;
  readonly reps: readonly [number, number];
  readonly rpe: number;
  /** Seconds. */
  readonly rest: number;
  /** Best first; later ids serve lifters with less equipment. */
  readonly hint: readonly string[];
  /** Whatever a plain line cannot say: own blocks, a scheme, weeks, a shared state, a ladder, a superset. */
  readonly more?: Partial<
    Pick<Slot, "blocks" | "byWeek" | "progression" | "stateKey" | "ladder" | "superset" | "fixed" | "note">
  >;
}

export interface DayRow {
  readonly id: string;
  readonly name: string;
  readonly type: DayType;
  readonly variation?: "A" | "B" | "C";
  readonly minutes: number;
  readonly muscles: readonly MuscleId[];
  readonly slots: readonly SlotRow[];
}

/** Days in the order given; slot ids are `<day>-<order>` and never change once a program is published. */
export function days(rows: readonly DayRow[]): readonly Day[] {
  return rows.map((row, index) => ({
    ...row,
    order: index + 1,
    slots: row.slots.map((slot, at) => slotOf(slot, row.id, at + 1)),
  }));
}

function slotOf(row: SlotRow, dayId: string, order: number): Slot {
  return {
    id: `${dayId}-${order}`,
    order,
    role: row.role,
    pattern: row.pattern,
    muscles: row.muscles,
    hint: row.hint,
    fixed: false,
    blocks: [{ sets: row.sets, reps: row.reps, role: "work", intensity: { by: "state" }, rpe: row.rpe }],
    restS: row.rest,
    progression: "dp",
    ...row.more,
  };
}
