CREATE TABLE "pain_marks" (
	"id" uuid PRIMARY KEY NOT NULL,
	"user_id" uuid NOT NULL,
	"mark_sealed" text NOT NULL,
	"marked_at" timestamp with time zone NOT NULL,
	"marked_on" date NOT NULL,
	"cleared_at" timestamp with time zone,
	"cleared_on" date,
	"workout_id" uuid,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "pain_marks_order" CHECK ("pain_marks"."marked_on" <= "pain_marks"."cleared_on"),
	CONSTRAINT "pain_marks_cleared" CHECK (("pain_marks"."cleared_at" is null) = ("pain_marks"."cleared_on" is null))
);
--> statement-breakpoint
ALTER TABLE "pain_marks" ADD CONSTRAINT "pain_marks_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "pain_marks_days" ON "pain_marks" USING btree ("user_id","marked_on");--> statement-breakpoint
-- It answers only to its owner (see 0001).
do $$
declare
  name text;
begin
  foreach name in array array['pain_marks'] loop
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
