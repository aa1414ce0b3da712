import { sql } from "drizzle-orm";
import {
  boolean,
  check,
  date,
  foreignKey,
  index,
  integer,
  jsonb,
  numeric,
  pgTable,
  smallint,
  text,
  unique,
  uniqueIndex,
  uuid,
} from "drizzle-orm/pg-core";
import type { Reason } from "../../../domain/reason";
import type { LoadBasis, SetRole, Unit } from "../../../domain/vocabulary";
import type { WarmupProgress } from "../../../domain/warmup-progress";
import { created, grams, moment, owner, sealed, travelling } from "./columns";
import { enrolments } from "./profile";

const decimal = (name: string, precision: number, scale: number) => numeric(name, { precision, scale, mode: "number" });

/** One training session. Every field of the interchange format has its column (formats specification 2). */
export const workouts = pgTable(
  "workouts",
  {
    id: uuid("id").primaryKey(),
    userId: owner(),
    enrolmentId: uuid("enrolment_id"),
    programId: text("program_id"),
    dayId: text("day_id"),
    title: text("title").notNull(),
    source: text("source").$type<"plan" | "empty" | "repeat" | "import">().notNull(),
    /** The lifter's civil day and zone when it began; a workout past midnight belongs to the day before. */
    day: date("day").notNull(),
    zone: text("zone").notNull(),
    startedAt: moment("started_at").notNull(),
    finishedAt: moment("finished_at"),
    discardedAt: moment("discarded_at"),
    autoFinished: boolean("auto_finished").notNull().default(false),
    noteSealed: sealed("note"),
    bodyWeightSealed: sealed("body_weight"),
    effort: decimal("effort", 3, 1),
    /** Where the guided warm-up stands; null while it was not touched. */
    warmup: jsonb("warmup").$type<StoredWarmup>(),
    /** Names the row in the app it was imported from. */
    sourceKey: text("source_key"),
    residual: jsonb("residual"),
    createdAt: created(),
    ...travelling(),
  },
  (t) => [
    unique("workouts_owner").on(t.userId, t.id),
    index("workouts_rev").on(t.userId, t.rev),
    index("workouts_day").on(t.userId, t.day, t.startedAt),
    // The database itself refuses a second running workout, whatever races.
    uniqueIndex("workouts_one_open")
      .on(t.userId)
      .where(sql`${t.finishedAt} is null and ${t.discardedAt} is null and ${t.deletedAt} is null`),
    check("workouts_order", sql`${t.finishedAt} is null or ${t.finishedAt} >= ${t.startedAt}`),
    foreignKey({ columns: [t.userId, t.enrolmentId], foreignColumns: [enrolments.userId, enrolments.id] }).onDelete("no action"),
  ],
);

/** The warm-up's progress with the clock of its last write: the later of two devices wins, whatever arrives first. */
export interface StoredWarmup extends WarmupProgress {
  readonly clock: string;
}

/** What the plan asked of an exercise and why, kept with the workout it was asked in. */
export interface ExercisePlan {
  readonly role: string;
  readonly reasons: readonly Reason[];
  readonly alternatives: readonly string[];
  readonly stateKey: string;
  /** The session was reduced by fatigue, readiness or a deload: neither a success nor a failure. */
  readonly modified?: boolean | undefined;
}

export const workoutExercises = pgTable(
  "workout_exercises",
  {
    id: uuid("id").primaryKey(),
    userId: owner(),
    workoutId: uuid("workout_id").notNull(),
    /** Catalogue id, or the uuid of a custom exercise. */
    exerciseId: text("exercise_id").notNull(),
    /** As written in an imported file. */
    rawName: text("raw_name"),
    slotId: text("slot_id"),
    swappedFrom: text("swapped_from"),
    position: smallint("position").notNull(),
    superset: text("superset"),
    restSeconds: smallint("rest_seconds"),
    plan: jsonb("plan").$type<ExercisePlan>(),
    noteSealed: sealed("note"),
    residual: jsonb("residual"),
    ...travelling(),
  },
  (t) => [
    unique("workout_exercises_owner").on(t.userId, t.id),
    index("workout_exercises_workout").on(t.userId, t.workoutId),
    index("workout_exercises_rev").on(t.userId, t.rev),
    foreignKey({ columns: [t.userId, t.workoutId], foreignColumns: [workouts.userId, workouts.id] }).onDelete("cascade"),
  ],
);

/** One set: what was planned beside what was done, never merged. */
export const sets = pgTable(
  "sets",
  {
    id: uuid("id").primaryKey(),
    userId: owner(),
    workoutId: uuid("workout_id").notNull(),
    workoutExerciseId: uuid("workout_exercise_id").notNull(),
    exerciseId: text("exercise_id").notNull(),
    position: smallint("position").notNull(),
    role: text("role").$type<SetRole>().notNull(),
    side: text("side").$type<"both" | "left" | "right">().notNull().default("both"),
    /** Canonical load; null where a source gives none, which is not zero. */
    loadGrams: grams("load_grams"),
    /** As typed, with its unit; shown whenever the display unit equals it. */
    loadValue: decimal("load_value", 8, 3),
    loadUnit: text("load_unit").$type<Unit>(),
    loadBasis: text("load_basis").$type<LoadBasis>(),
    reps: smallint("reps"),
    repsLeft: smallint("reps_left"),
    repsRight: smallint("reps_right"),
    seconds: integer("seconds"),
    metres: decimal("metres", 9, 2),
    distanceValue: decimal("distance_value", 9, 3),
    distanceUnit: text("distance_unit"),
    rpe: decimal("rpe", 3, 1),
    rir: decimal("rir", 3, 1),
    restSeconds: smallint("rest_seconds"),
    completed: boolean("completed").notNull().default(false),
    completedAt: moment("completed_at"),
    /** The lifter was asked about a surprising set and stood by it. */
    confirmed: boolean("confirmed").notNull().default(false),
    targetLoadGrams: grams("target_load_grams"),
    targetRepsMin: smallint("target_reps_min"),
    targetRepsMax: smallint("target_reps_max"),
    targetRpe: decimal("target_rpe", 3, 1),
    targetSeconds: integer("target_seconds"),
    noteSealed: sealed("note"),
    residual: jsonb("residual"),
    ...travelling(),
  },
  (t) => [
    unique("sets_owner").on(t.userId, t.id),
    index("sets_workout").on(t.userId, t.workoutId),
    index("sets_exercise").on(t.userId, t.exerciseId),
    index("sets_rev").on(t.userId, t.rev),
    foreignKey({ columns: [t.userId, t.workoutId], foreignColumns: [workouts.userId, workouts.id] }).onDelete("cascade"),
    foreignKey({
      columns: [t.userId, t.workoutExerciseId],
      foreignColumns: [workoutExercises.userId, workoutExercises.id],
    }).onDelete("cascade"),
    check("sets_load", sql`${t.loadGrams} between 0 and 2000000`),
    check("sets_reps", sql`${t.reps} between 0 and 100`),
    check("sets_rpe", sql`${t.rpe} between 1 and 10`),
    check("sets_rir", sql`${t.rir} between 0 and 9`),
    check("sets_seconds", sql`${t.seconds} between 0 and 86400`),
  ],
);

/** Derived from the sets and rebuilt whenever they change; never the truth. */
export const records = pgTable(
  "records",
  {
    id: uuid("id").primaryKey(),
    userId: owner(),
    exerciseId: text("exercise_id").notNull(),
    kind: text("kind").notNull(),
    setId: uuid("set_id").notNull(),
    workoutId: uuid("workout_id").notNull(),
    day: date("day").notNull(),
    value: decimal("value", 12, 4).notNull(),
    previous: decimal("previous", 12, 4),
    loadGrams: grams("load_grams"),
    reps: smallint("reps"),
    marginPct: decimal("margin_pct", 7, 2),
    celebrated: boolean("celebrated").notNull(),
  },
  (t) => [
    index("records_exercise").on(t.userId, t.exerciseId, t.day),
    index("records_day").on(t.userId, t.day),
    foreignKey({ columns: [t.userId, t.setId], foreignColumns: [sets.userId, sets.id] }).onDelete("cascade"),
  ],
);
