CREATE TABLE "custom_exercises" (
	"id" uuid PRIMARY KEY NOT NULL,
	"user_id" uuid NOT NULL,
	"name" text NOT NULL,
	"name_key" text NOT NULL,
	"pattern" text NOT NULL,
	"targets" text[] NOT NULL,
	"helpers" text[] NOT NULL,
	"equipment" text[] NOT NULL,
	"load_basis" text NOT NULL,
	"measure" text NOT NULL,
	"laterality" text NOT NULL,
	"note_sealed" text,
	"archived_at" timestamp with time zone,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "custom_exercises_name_length" CHECK (char_length("custom_exercises"."name") between 1 and 60),
	CONSTRAINT "custom_exercises_muscles" CHECK (cardinality("custom_exercises"."targets") between 1 and 6 and cardinality("custom_exercises"."helpers") <= 8),
	CONSTRAINT "custom_exercises_equipment" CHECK (cardinality("custom_exercises"."equipment") <= 6)
);
--> statement-breakpoint
ALTER TABLE "workouts" ADD COLUMN "warmup" jsonb;--> statement-breakpoint
ALTER TABLE "custom_exercises" ADD CONSTRAINT "custom_exercises_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "custom_exercises_owner" ON "custom_exercises" USING btree ("user_id","id");--> statement-breakpoint
CREATE UNIQUE INDEX "custom_exercises_name" ON "custom_exercises" USING btree ("user_id","name_key") WHERE "custom_exercises"."archived_at" is null;
--> statement-breakpoint
-- Answers only to its owner (see 0001).
do $$
declare
  name text;
begin
  foreach name in array array['custom_exercises'] loop
    execute format('grant select, insert, update, delete on %I to mo_app', name);
    execute format('alter table %I enable row level security', name);
    execute format('alter table %I force row level security', name);
    execute format(
      'create policy own on %I for all to mo_app using (user_id = nullif(nullif(current_setting(''app.actor'', true), ''''), ''system'')::uuid) with check (user_id = nullif(nullif(current_setting(''app.actor'', true), ''''), ''system'')::uuid)',
      name);
    execute format(
      'create policy system on %I for all to mo_app using (current_setting(''app.actor'', true) = ''system'') with check (current_setting(''app.actor'', true) = ''system'')',
      name);
  end loop;
end $$;
