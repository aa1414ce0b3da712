CREATE TABLE "weight_entries" (
	"id" uuid PRIMARY KEY NOT NULL,
	"user_id" uuid NOT NULL,
	"day" date NOT NULL,
	"weight_sealed" text NOT NULL,
	"note_sealed" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"rev" bigint NOT NULL,
	"clocks" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"deleted_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "coaches" (
	"slug" text PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"position" integer NOT NULL,
	"facts" jsonb NOT NULL,
	"retired_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "exercises" (
	"id" text PRIMARY KEY NOT NULL,
	"slug" text NOT NULL,
	"name" text NOT NULL,
	"facts" jsonb NOT NULL,
	"retired_at" timestamp with time zone,
	CONSTRAINT "exercises_slug_unique" UNIQUE("slug")
);
--> statement-breakpoint
CREATE TABLE "programs" (
	"id" text NOT NULL,
	"version" integer NOT NULL,
	"name" text NOT NULL,
	"facts" jsonb NOT NULL,
	"retired_at" timestamp with time zone,
	CONSTRAINT "programs_id_version_pk" PRIMARY KEY("id","version")
);
--> statement-breakpoint
CREATE TABLE "events" (
	"id" uuid PRIMARY KEY NOT NULL,
	"user_id" uuid NOT NULL,
	"type" text NOT NULL,
	"key" text NOT NULL,
	"payload" jsonb NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"attempts" smallint DEFAULT 0 NOT NULL,
	"due_at" timestamp with time zone DEFAULT now() NOT NULL,
	"leased_until" timestamp with time zone,
	"done_at" timestamp with time zone,
	"dead_at" timestamp with time zone,
	CONSTRAINT "events_once" UNIQUE("user_id","type","key")
);
--> statement-breakpoint
CREATE TABLE "outbox" (
	"id" uuid PRIMARY KEY NOT NULL,
	"user_id" uuid NOT NULL,
	"key" text NOT NULL,
	"kind" text NOT NULL,
	"recipient" text,
	"subject" text NOT NULL,
	"text" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"expires_at" timestamp with time zone,
	"attempts" smallint DEFAULT 0 NOT NULL,
	"due_at" timestamp with time zone DEFAULT now() NOT NULL,
	"leased_until" timestamp with time zone,
	"done_at" timestamp with time zone,
	"dead_at" timestamp with time zone,
	CONSTRAINT "outbox_key_unique" UNIQUE("key")
);
--> statement-breakpoint
CREATE TABLE "accounts" (
	"id" uuid PRIMARY KEY NOT NULL,
	"user_id" uuid NOT NULL,
	"account_id" text NOT NULL,
	"provider_id" text NOT NULL,
	"access_token" text,
	"refresh_token" text,
	"id_token" text,
	"access_token_expires_at" timestamp with time zone,
	"refresh_token_expires_at" timestamp with time zone,
	"scope" text,
	"password" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "accounts_identity" UNIQUE("provider_id","account_id")
);
--> statement-breakpoint
CREATE TABLE "auth_attempts" (
	"account" text PRIMARY KEY NOT NULL,
	"failures" integer DEFAULT 0 NOT NULL,
	"window_started_at" timestamp with time zone NOT NULL,
	"blocked_until" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "sessions" (
	"id" uuid PRIMARY KEY NOT NULL,
	"user_id" uuid NOT NULL,
	"token" text NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"ip_address" text,
	"user_agent" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "sessions_token_unique" UNIQUE("token")
);
--> statement-breakpoint
CREATE TABLE "users" (
	"id" uuid PRIMARY KEY NOT NULL,
	"email" text NOT NULL,
	"email_verified" boolean DEFAULT false NOT NULL,
	"name" text DEFAULT '' NOT NULL,
	"image" text,
	"is_owner" boolean DEFAULT false NOT NULL,
	"is_demo" boolean DEFAULT false NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "users_email_unique" UNIQUE("email")
);
--> statement-breakpoint
CREATE TABLE "verifications" (
	"id" uuid PRIMARY KEY NOT NULL,
	"identifier" text NOT NULL,
	"value" text NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "cron_runs" (
	"job" text NOT NULL,
	"slot" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"finished_at" timestamp with time zone,
	CONSTRAINT "cron_runs_job_slot_pk" PRIMARY KEY("job","slot")
);
--> statement-breakpoint
CREATE TABLE "instance" (
	"id" integer PRIMARY KEY DEFAULT 1 NOT NULL,
	"environment" text NOT NULL,
	"epoch" uuid NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "consents" (
	"id" uuid PRIMARY KEY NOT NULL,
	"user_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"version" text NOT NULL,
	"source" text NOT NULL,
	"granted_at" timestamp with time zone NOT NULL,
	"withdrawn_at" timestamp with time zone,
	CONSTRAINT "consents_once" UNIQUE("user_id","kind","version")
);
--> statement-breakpoint
CREATE TABLE "enrolments" (
	"id" uuid PRIMARY KEY NOT NULL,
	"user_id" uuid NOT NULL,
	"program_id" text NOT NULL,
	"program_version" smallint NOT NULL,
	"status" text NOT NULL,
	"started_on" date NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"rev" bigint NOT NULL,
	"clocks" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"deleted_at" timestamp with time zone,
	CONSTRAINT "enrolments_owner" UNIQUE("user_id","id"),
	CONSTRAINT "enrolments_status" CHECK ("enrolments"."status" in ('active', 'paused', 'finished'))
);
--> statement-breakpoint
CREATE TABLE "profiles" (
	"user_id" uuid PRIMARY KEY NOT NULL,
	"display_name_sealed" text,
	"birth_year_sealed" text,
	"sex_sealed" text,
	"height_cm_sealed" text,
	"areas_sealed" text,
	"lifestyle_sealed" text,
	"unit" text NOT NULL,
	"locale" text NOT NULL,
	"time_zone" text NOT NULL,
	"coach" text DEFAULT 'sam' NOT NULL,
	"talk_level" text DEFAULT 'normal' NOT NULL,
	"humor" boolean DEFAULT true NOT NULL,
	"theme" text DEFAULT 'dark' NOT NULL,
	"effort_scale" text DEFAULT 'rpe' NOT NULL,
	"timer_sound" boolean DEFAULT true NOT NULL,
	"timer_vibration" boolean DEFAULT true NOT NULL,
	"wake_lock" boolean DEFAULT true NOT NULL,
	"goal" text,
	"level" text,
	"days_per_week" smallint,
	"session_minutes" smallint,
	"weekdays" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"focus" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"equipment_level" text,
	"equipment" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"onboarding_step" text DEFAULT 'profile' NOT NULL,
	"onboarded_at" timestamp with time zone,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"rev" bigint NOT NULL,
	"clocks" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"deleted_at" timestamp with time zone,
	CONSTRAINT "profiles_unit" CHECK ("profiles"."unit" in ('kg', 'lb')),
	CONSTRAINT "profiles_days" CHECK ("profiles"."days_per_week" between 1 and 7),
	CONSTRAINT "profiles_minutes" CHECK ("profiles"."session_minutes" between 15 and 180)
);
--> statement-breakpoint
CREATE TABLE "weekly_goals" (
	"user_id" uuid NOT NULL,
	"week" date NOT NULL,
	"goal" smallint NOT NULL,
	CONSTRAINT "weekly_goals_user_id_week_pk" PRIMARY KEY("user_id","week"),
	CONSTRAINT "weekly_goals_goal" CHECK ("weekly_goals"."goal" between 1 and 7)
);
--> statement-breakpoint
CREATE TABLE "op_verdicts" (
	"user_id" uuid NOT NULL,
	"device_id" text NOT NULL,
	"seq" bigint NOT NULL,
	"verdict" jsonb NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "op_verdicts_user_id_device_id_seq_pk" PRIMARY KEY("user_id","device_id","seq")
);
--> statement-breakpoint
CREATE TABLE "sync_devices" (
	"user_id" uuid NOT NULL,
	"device_id" text NOT NULL,
	"last_seq" bigint DEFAULT 0 NOT NULL,
	"seen_at" timestamp with time zone NOT NULL,
	CONSTRAINT "sync_devices_user_id_device_id_pk" PRIMARY KEY("user_id","device_id")
);
--> statement-breakpoint
CREATE TABLE "sync_state" (
	"user_id" uuid PRIMARY KEY NOT NULL,
	"rev" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "records" (
	"id" uuid PRIMARY KEY NOT NULL,
	"user_id" uuid NOT NULL,
	"exercise_id" text NOT NULL,
	"kind" text NOT NULL,
	"set_id" uuid NOT NULL,
	"workout_id" uuid NOT NULL,
	"day" date NOT NULL,
	"value" numeric(12, 4) NOT NULL,
	"previous" numeric(12, 4),
	"load_grams" integer,
	"reps" smallint,
	"margin_pct" numeric(7, 2),
	"celebrated" boolean NOT NULL
);
--> statement-breakpoint
CREATE TABLE "sets" (
	"id" uuid PRIMARY KEY NOT NULL,
	"user_id" uuid NOT NULL,
	"workout_id" uuid NOT NULL,
	"workout_exercise_id" uuid NOT NULL,
	"exercise_id" text NOT NULL,
	"position" smallint NOT NULL,
	"role" text NOT NULL,
	"side" text DEFAULT 'both' NOT NULL,
	"load_grams" integer,
	"load_value" numeric(8, 3),
	"load_unit" text,
	"load_basis" text,
	"reps" smallint,
	"reps_left" smallint,
	"reps_right" smallint,
	"seconds" integer,
	"metres" numeric(9, 2),
	"distance_value" numeric(9, 3),
	"distance_unit" text,
	"rpe" numeric(3, 1),
	"rir" numeric(3, 1),
	"rest_seconds" smallint,
	"completed" boolean DEFAULT false NOT NULL,
	"completed_at" timestamp with time zone,
	"target_load_grams" integer,
	"target_reps_min" smallint,
	"target_reps_max" smallint,
	"target_rpe" numeric(3, 1),
	"target_seconds" integer,
	"note_sealed" text,
	"residual" jsonb,
	"rev" bigint NOT NULL,
	"clocks" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"deleted_at" timestamp with time zone,
	CONSTRAINT "sets_owner" UNIQUE("user_id","id"),
	CONSTRAINT "sets_load" CHECK ("sets"."load_grams" between 0 and 2000000),
	CONSTRAINT "sets_reps" CHECK ("sets"."reps" between 0 and 100),
	CONSTRAINT "sets_rpe" CHECK ("sets"."rpe" between 1 and 10),
	CONSTRAINT "sets_rir" CHECK ("sets"."rir" between 0 and 9),
	CONSTRAINT "sets_seconds" CHECK ("sets"."seconds" between 0 and 86400)
);
--> statement-breakpoint
CREATE TABLE "workout_exercises" (
	"id" uuid PRIMARY KEY NOT NULL,
	"user_id" uuid NOT NULL,
	"workout_id" uuid NOT NULL,
	"exercise_id" text NOT NULL,
	"raw_name" text,
	"slot_id" text,
	"swapped_from" text,
	"position" smallint NOT NULL,
	"superset" text,
	"rest_seconds" smallint,
	"plan" jsonb,
	"note_sealed" text,
	"residual" jsonb,
	"rev" bigint NOT NULL,
	"clocks" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"deleted_at" timestamp with time zone,
	CONSTRAINT "workout_exercises_owner" UNIQUE("user_id","id")
);
--> statement-breakpoint
CREATE TABLE "workouts" (
	"id" uuid PRIMARY KEY NOT NULL,
	"user_id" uuid NOT NULL,
	"enrolment_id" uuid,
	"program_id" text,
	"day_id" text,
	"title" text NOT NULL,
	"source" text NOT NULL,
	"day" date NOT NULL,
	"zone" text NOT NULL,
	"started_at" timestamp with time zone NOT NULL,
	"finished_at" timestamp with time zone,
	"discarded_at" timestamp with time zone,
	"auto_finished" boolean DEFAULT false NOT NULL,
	"note_sealed" text,
	"body_weight_sealed" text,
	"effort" numeric(3, 1),
	"source_key" text,
	"residual" jsonb,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"rev" bigint NOT NULL,
	"clocks" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"deleted_at" timestamp with time zone,
	CONSTRAINT "workouts_owner" UNIQUE("user_id","id"),
	CONSTRAINT "workouts_order" CHECK ("workouts"."finished_at" is null or "workouts"."finished_at" >= "workouts"."started_at")
);
--> statement-breakpoint
ALTER TABLE "weight_entries" ADD CONSTRAINT "weight_entries_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "events" ADD CONSTRAINT "events_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "outbox" ADD CONSTRAINT "outbox_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "accounts" ADD CONSTRAINT "accounts_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sessions" ADD CONSTRAINT "sessions_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "consents" ADD CONSTRAINT "consents_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "enrolments" ADD CONSTRAINT "enrolments_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "profiles" ADD CONSTRAINT "profiles_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "weekly_goals" ADD CONSTRAINT "weekly_goals_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "op_verdicts" ADD CONSTRAINT "op_verdicts_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sync_devices" ADD CONSTRAINT "sync_devices_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sync_state" ADD CONSTRAINT "sync_state_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "records" ADD CONSTRAINT "records_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "records" ADD CONSTRAINT "records_user_id_set_id_sets_user_id_id_fk" FOREIGN KEY ("user_id","set_id") REFERENCES "public"."sets"("user_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sets" ADD CONSTRAINT "sets_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sets" ADD CONSTRAINT "sets_user_id_workout_id_workouts_user_id_id_fk" FOREIGN KEY ("user_id","workout_id") REFERENCES "public"."workouts"("user_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sets" ADD CONSTRAINT "sets_user_id_workout_exercise_id_workout_exercises_user_id_id_fk" FOREIGN KEY ("user_id","workout_exercise_id") REFERENCES "public"."workout_exercises"("user_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "workout_exercises" ADD CONSTRAINT "workout_exercises_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "workout_exercises" ADD CONSTRAINT "workout_exercises_user_id_workout_id_workouts_user_id_id_fk" FOREIGN KEY ("user_id","workout_id") REFERENCES "public"."workouts"("user_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "workouts" ADD CONSTRAINT "workouts_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "workouts" ADD CONSTRAINT "workouts_user_id_enrolment_id_enrolments_user_id_id_fk" FOREIGN KEY ("user_id","enrolment_id") REFERENCES "public"."enrolments"("user_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "weight_entries_day" ON "weight_entries" USING btree ("user_id","day") WHERE "weight_entries"."deleted_at" is null;--> statement-breakpoint
CREATE INDEX "weight_entries_rev" ON "weight_entries" USING btree ("user_id","rev");--> statement-breakpoint
CREATE INDEX "events_due" ON "events" USING btree ("due_at") WHERE "events"."done_at" is null and "events"."dead_at" is null;--> statement-breakpoint
CREATE INDEX "outbox_user" ON "outbox" USING btree ("user_id");--> statement-breakpoint
CREATE INDEX "outbox_due" ON "outbox" USING btree ("due_at") WHERE "outbox"."done_at" is null and "outbox"."dead_at" is null;--> statement-breakpoint
CREATE INDEX "accounts_user" ON "accounts" USING btree ("user_id");--> statement-breakpoint
CREATE INDEX "sessions_user" ON "sessions" USING btree ("user_id");--> statement-breakpoint
CREATE INDEX "verifications_identifier" ON "verifications" USING btree ("identifier");--> statement-breakpoint
CREATE INDEX "enrolments_rev" ON "enrolments" USING btree ("user_id","rev");--> statement-breakpoint
CREATE INDEX "records_exercise" ON "records" USING btree ("user_id","exercise_id","day");--> statement-breakpoint
CREATE INDEX "records_day" ON "records" USING btree ("user_id","day");--> statement-breakpoint
CREATE INDEX "sets_workout" ON "sets" USING btree ("user_id","workout_id");--> statement-breakpoint
CREATE INDEX "sets_exercise" ON "sets" USING btree ("user_id","exercise_id");--> statement-breakpoint
CREATE INDEX "sets_rev" ON "sets" USING btree ("user_id","rev");--> statement-breakpoint
CREATE INDEX "workout_exercises_workout" ON "workout_exercises" USING btree ("user_id","workout_id");--> statement-breakpoint
CREATE INDEX "workout_exercises_rev" ON "workout_exercises" USING btree ("user_id","rev");--> statement-breakpoint
CREATE INDEX "workouts_rev" ON "workouts" USING btree ("user_id","rev");--> statement-breakpoint
CREATE INDEX "workouts_day" ON "workouts" USING btree ("user_id","day","started_at");--> statement-breakpoint
CREATE UNIQUE INDEX "workouts_one_open" ON "workouts" USING btree ("user_id") WHERE "workouts"."finished_at" is null and "workouts"."discarded_at" is null and "workouts"."deleted_at" is null;