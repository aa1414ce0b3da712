import { sql } from "drizzle-orm";
import { boolean, check, date, index, jsonb, pgTable, primaryKey, smallint, text, unique, uuid } from "drizzle-orm/pg-core";
import type {
  CoachId,
  EffortScale,
  EquipmentId,
  EquipmentLevel,
  Goal,
  Level,
  MuscleId,
  OnboardingStep,
  TalkLevel,
  Theme,
  Unit,
} from "../../../domain/vocabulary";
import { created, moment, owner, sealed, travelling } from "./columns";

export const profiles = pgTable(
  "profiles",
  {
    userId: owner().primaryKey(),
    displayNameSealed: sealed("display_name"),
    birthYearSealed: sealed("birth_year"),
    sexSealed: sealed("sex"),
    heightCmSealed: sealed("height_cm"),
    /** JSON list of areas to protect. */
    areasSealed: sealed("areas"),
    /** JSON {activity, sleep, stress}. */
    lifestyleSealed: sealed("lifestyle"),
    unit: text("unit").$type<Unit>().notNull(),
    locale: text("locale").notNull(),
    timeZone: text("time_zone").notNull(),
    coach: text("coach").$type<CoachId>().notNull().default("sam"),
    talkLevel: text("talk_level").$type<TalkLevel>().notNull().default("normal"),
    humor: boolean("humor").notNull().default(true),
    theme: text("theme").$type<Theme>().notNull().default("dark"),
    effortScale: text("effort_scale").$type<EffortScale>().notNull().default("rpe"),
    timerSound: boolean("timer_sound").notNull().default(true),
    timerVibration: boolean("timer_vibration").notNull().default(true),
    wakeLock: boolean("wake_lock").notNull().default(true),
    /** Whether what they do may be counted; null until they have said. */
    analytics: boolean("analytics"),
    goal: text("goal").$type<Goal>(),
    level: text("level").$type<Level>(),
    daysPerWeek: smallint("days_per_week"),
    sessionMinutes: smallint("session_minutes"),
    /** ISO weekdays, 1 = Monday. */
    weekdays: jsonb("weekdays").$type<number[]>().notNull().default([]),
    focus: jsonb("focus").$type<MuscleId[]>().notNull().default([]),
    equipmentLevel: text("equipment_level").$type<EquipmentLevel>(),
    equipment: jsonb("equipment").$type<EquipmentId[]>().notNull().default([]),
    onboardingStep: text("onboarding_step").$type<OnboardingStep>().notNull().default("profile"),
    onboardedAt: moment("onboarded_at"),
    createdAt: created(),
    ...travelling(),
  },
  (t) => [
    check("profiles_unit", sql`${t.unit} in ('kg', 'lb')`),
    check("profiles_days", sql`${t.daysPerWeek} between 1 and 7`),
    check("profiles_minutes", sql`${t.sessionMinutes} between 15 and 180`),
  ],
);

/** What was agreed to, when, and when it was withdrawn; rows are never changed but for the withdrawal. */
export const consents = pgTable(
  "consents",
  {
    id: uuid("id").primaryKey(),
    userId: owner(),
    kind: text("kind").notNull(),
    version: text("version").notNull(),
    source: text("source").notNull(),
    grantedAt: moment("granted_at").notNull(),
    withdrawnAt: moment("withdrawn_at"),
  },
  (t) => [unique("consents_once").on(t.userId, t.kind, t.version)],
);

/** The goal of a week is stored with it, so that a change never rewrites the past (product specification 11.2.4). */
export const weeklyGoals = pgTable(
  "weekly_goals",
  { userId: owner(), week: date("week").notNull(), goal: smallint("goal").notNull() },
  (t) => [primaryKey({ columns: [t.userId, t.week] }), check("weekly_goals_goal", sql`${t.goal} between 1 and 7`)],
);

/** Which program a lifter follows; the plan of a day is folded from the log, never stored. */
export const enrolments = pgTable(
  "enrolments",
  {
    id: uuid("id").primaryKey(),
    userId: owner(),
    programId: text("program_id").notNull(),
    programVersion: smallint("program_version").notNull(),
    status: text("status").$type<"active" | "paused" | "finished">().notNull(),
    startedOn: date("started_on").notNull(),
    createdAt: created(),
    ...travelling(),
  },
  (t) => [
    unique("enrolments_owner").on(t.userId, t.id),
    index("enrolments_rev").on(t.userId, t.rev),
    check("enrolments_status", sql`${t.status} in ('active', 'paused', 'finished')`),
  ],
);
