CREATE TABLE "goals" (
	"id" uuid PRIMARY KEY NOT NULL,
	"user_id" uuid NOT NULL,
	"metric" text NOT NULL,
	"goal_sealed" text NOT NULL,
	"starts_on" date NOT NULL,
	"due_on" date NOT NULL,
	"ended_on" date,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "goals_metric" CHECK ("goals"."metric" in ('weight', 'strength', 'measurement', 'habit')),
	CONSTRAINT "goals_order" CHECK ("goals"."starts_on" < "goals"."due_on" and "goals"."starts_on" <= "goals"."ended_on")
);
--> statement-breakpoint
ALTER TABLE "goals" ADD CONSTRAINT "goals_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "goals_days" ON "goals" USING btree ("user_id","starts_on");--> statement-breakpoint
CREATE UNIQUE INDEX "goals_open" ON "goals" USING btree ("user_id","metric") WHERE "goals"."ended_on" is null;--> statement-breakpoint
-- It answers only to its owner (see 0001).
do $$
declare
  name text;
begin
  foreach name in array array['goals'] loop
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
