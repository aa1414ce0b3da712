import type { PgTable } from "drizzle-orm/pg-core";
import * as schema from "../lib/db/schema/index";

interface PersonalTable {
  readonly table: PgTable;
  /** Where it appears in the lifter's export, or why it does not. */
  readonly export: { readonly section: string } | { readonly excluded: string };
  /** Rows of a lifter go with the lifter's own row; "cascade" is the database's doing, checked by a test. */
  readonly erase: "cascade";
}

/** Every table that refers to a lifter. Export and deletion both read this list, so a new table cannot be forgotten. */
export const personalData: readonly PersonalTable[] = [
  { table: schema.profiles, export: { section: "profile" }, erase: "cascade" },
  { table: schema.consents, export: { section: "consents" }, erase: "cascade" },
  { table: schema.weeklyGoals, export: { section: "weeklyGoals" }, erase: "cascade" },
  { table: schema.enrolments, export: { section: "plans" }, erase: "cascade" },
  { table: schema.ownPrograms, export: { section: "ownPrograms" }, erase: "cascade" },
  { table: schema.workouts, export: { section: "workouts" }, erase: "cascade" },
  { table: schema.workoutExercises, export: { section: "workouts" }, erase: "cascade" },
  { table: schema.sets, export: { section: "workouts" }, erase: "cascade" },
  { table: schema.customExercises, export: { section: "customExercises" }, erase: "cascade" },
  { table: schema.exercisePreferences, export: { section: "exercisePreferences" }, erase: "cascade" },
  { table: schema.records, export: { section: "personalRecords" }, erase: "cascade" },
  { table: schema.weightEntries, export: { section: "weightEntries" }, erase: "cascade" },
  { table: schema.goals, export: { section: "goals" }, erase: "cascade" },
  { table: schema.checkIns, export: { section: "recovery" }, erase: "cascade" },
  { table: schema.freezes, export: { section: "freezes" }, erase: "cascade" },
  { table: schema.declinedBreaks, export: { section: "declinedBreaks" }, erase: "cascade" },
  { table: schema.painMarks, export: { section: "painMarks" }, erase: "cascade" },
  { table: schema.deloads, export: { section: "deloads" }, erase: "cascade" },
  { table: schema.billingCustomers, export: { section: "subscription" }, erase: "cascade" },
  { table: schema.billingState, export: { section: "subscription" }, erase: "cascade" },
  { table: schema.idempotencyKeys, export: { excluded: "answers already given to the lifter's devices" }, erase: "cascade" },
  { table: schema.sessions, export: { section: "sessions" }, erase: "cascade" },
  { table: schema.accounts, export: { excluded: "holds the password hash" }, erase: "cascade" },
  { table: schema.syncState, export: { excluded: "a counter of the sync protocol" }, erase: "cascade" },
  { table: schema.syncDevices, export: { excluded: "counters of the sync protocol" }, erase: "cascade" },
  { table: schema.opVerdicts, export: { excluded: "answers already given to the lifter's devices" }, erase: "cascade" },
  { table: schema.events, export: { section: "activity" }, erase: "cascade" },
  { table: schema.outbox, export: { section: "mails" }, erase: "cascade" },
];
