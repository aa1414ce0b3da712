CREATE TABLE "exercise_preferences" (
	"user_id" uuid NOT NULL,
	"exercise_id" text NOT NULL,
	"preference" text,
	"clock" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "exercise_preferences_user_id_exercise_id_pk" PRIMARY KEY("user_id","exercise_id"),
	CONSTRAINT "exercise_preferences_preference" CHECK ("exercise_preferences"."preference" in ('favourite', 'hidden'))
);
--> statement-breakpoint
CREATE TABLE "declined_breaks" (
	"user_id" uuid NOT NULL,
	"last_day" date NOT NULL,
	"asked_on" date,
	"clock" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "declined_breaks_user_id_last_day_pk" PRIMARY KEY("user_id","last_day"),
	CONSTRAINT "declined_breaks_order" CHECK ("declined_breaks"."asked_on" is null or "declined_breaks"."asked_on" > "declined_breaks"."last_day")
);
--> statement-breakpoint
ALTER TABLE "exercise_preferences" ADD CONSTRAINT "exercise_preferences_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "declined_breaks" ADD CONSTRAINT "declined_breaks_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;
--> statement-breakpoint
-- They answer only to their owner (see 0001).
do $$
declare
  name text;
begin
  foreach name in array array['exercise_preferences', 'declined_breaks'] loop
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
