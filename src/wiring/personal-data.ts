import { getTableName } from "drizzle-orm";
import type { PgTable } from "drizzle-orm/pg-core";
import * as schema from "../lib/db/schema/index";

/** How the rows of a table stand in the lifter's file. A column that is not named here is exported. */
export interface Exported {
  /** Key of the file; of a table within another, key of each row it stands in. */
  readonly section: string;
  /** The rows stand inside that row of `table` which their column `by` names. */
  readonly within?: { readonly table: PgTable; readonly by: string };
  /** One row a lifter: the section is an object. These of its fields make sections of their own. */
  readonly parts?: Readonly<Record<string, readonly string[]>>;
  /** Sealed fields that hold JSON; the others hold plain text. */
  readonly json?: readonly string[];
  /** Columns that stay out, and why; the file says so. */
  readonly without?: Readonly<Record<string, string>>;
}

interface PersonalTable {
  readonly table: PgTable;
  /** Where it appears in the lifter's export, or why it does not. */
  readonly export: Exported | { readonly excluded: string };
  /** Rows of a lifter go with the lifter's own row; "cascade" is the database's doing, checked by a test. */
  readonly erase: "cascade";
}

const SECRET = "lets whoever holds it sign in as you";
const MAIL = "may hold a code or link that signs in; the mail itself went to you";

/** Every table that refers to a lifter. Export and deletion both read this list, so a new table cannot be forgotten. */
export const personalData: readonly PersonalTable[] = [
  {
    table: schema.profiles,
    export: {
      section: "profile",
      parts: {
        preferences: [
          ...["unit", "locale", "timeZone", "coach", "talkLevel", "humor", "theme"],
          ...["effortScale", "timerSound", "timerVibration", "wakeLock", "analytics"],
        ],
        equipment: ["equipmentLevel", "equipment"],
      },
      json: ["birthYear", "heightCm", "areas", "lifestyle"],
    },
    erase: "cascade",
  },
  { table: schema.consents, export: { section: "consents" }, erase: "cascade" },
  { table: schema.weeklyGoals, export: { section: "weeklyGoals" }, erase: "cascade" },
  { table: schema.enrolments, export: { section: "plans" }, erase: "cascade" },
  { table: schema.ownPrograms, export: { section: "ownPrograms" }, erase: "cascade" },
  { table: schema.workouts, export: { section: "workouts", json: ["bodyWeight"] }, erase: "cascade" },
  {
    table: schema.workoutExercises,
    export: { section: "exercises", within: { table: schema.workouts, by: "workoutId" } },
    erase: "cascade",
  },
  {
    table: schema.sets,
    export: { section: "sets", within: { table: schema.workoutExercises, by: "workoutExerciseId" } },
    erase: "cascade",
  },
  { table: schema.customExercises, export: { section: "customExercises" }, erase: "cascade" },
  { table: schema.exercisePreferences, export: { section: "exercisePreferences" }, erase: "cascade" },
  { table: schema.records, export: { section: "personalRecords" }, erase: "cascade" },
  { table: schema.weightEntries, export: { section: "weightEntries", json: ["weight"] }, erase: "cascade" },
  { table: schema.goals, export: { section: "goals", json: ["goal"] }, erase: "cascade" },
  { table: schema.checkIns, export: { section: "recovery", json: ["answers"] }, erase: "cascade" },
  { table: schema.freezes, export: { section: "freezes" }, erase: "cascade" },
  { table: schema.declinedBreaks, export: { section: "declinedBreaks" }, erase: "cascade" },
  { table: schema.painMarks, export: { section: "painMarks", json: ["mark"] }, erase: "cascade" },
  { table: schema.deloads, export: { section: "deloads" }, erase: "cascade" },
  { table: schema.sessions, export: { section: "sessions", without: { token: SECRET } }, erase: "cascade" },
  {
    table: schema.accounts,
    export: {
      section: "signInMethods",
      without: { password: SECRET, accessToken: SECRET, refreshToken: SECRET, idToken: SECRET },
    },
    erase: "cascade",
  },
  { table: schema.passkeys, export: { section: "passkeys" }, erase: "cascade" },
  { table: schema.billingCustomers, export: { section: "paymentAccount" }, erase: "cascade" },
  { table: schema.billingState, export: { section: "subscription" }, erase: "cascade" },
  { table: schema.aiUsage, export: { section: "aiUsage", without: { reservedMicroUsd: "held for a moment" } }, erase: "cascade" },
  { table: schema.aiReservations, export: { excluded: "calls to the model under way, kept for a moment" }, erase: "cascade" },
  { table: schema.exportArchives, export: { excluded: "copies of this very file, kept for a day" }, erase: "cascade" },
  { table: schema.idempotencyKeys, export: { excluded: "answers already given to the lifter's devices" }, erase: "cascade" },
  { table: schema.syncState, export: { excluded: "a counter of the sync protocol" }, erase: "cascade" },
  { table: schema.syncDevices, export: { excluded: "counters of the sync protocol" }, erase: "cascade" },
  { table: schema.opVerdicts, export: { excluded: "answers already given to the lifter's devices" }, erase: "cascade" },
  { table: schema.feedback, export: { section: "feedback" }, erase: "cascade" },
  { table: schema.events, export: { section: "activity" }, erase: "cascade" },
  { table: schema.securityEvents, export: { section: "securityEvents" }, erase: "cascade" },
  {
    table: schema.outbox,
    export: { section: "mails", without: { key: MAIL, subject: MAIL, text: MAIL, parts: MAIL } },
    erase: "cascade",
  },
];

/** Identity tables answer to nobody but identity itself, no unit of work sees them. */
export function isIdentity(table: PgTable): boolean {
  return ["sessions", "accounts", "passkeys"].includes(getTableName(table));
}
