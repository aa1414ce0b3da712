CREATE TABLE "check_ins" (
	"id" uuid PRIMARY KEY NOT NULL,
	"user_id" uuid NOT NULL,
	"day" date NOT NULL,
	"answers_sealed" text NOT NULL,
	"note_sealed" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"rev" bigint NOT NULL,
	"clocks" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"deleted_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "deloads" (
	"id" uuid PRIMARY KEY NOT NULL,
	"user_id" uuid NOT NULL,
	"status" text NOT NULL,
	"type" text NOT NULL,
	"starts_on" date NOT NULL,
	"days" smallint NOT NULL,
	"volume" numeric(3, 2) NOT NULL,
	"intensity" numeric(3, 2) NOT NULL,
	"ended_on" date,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "deloads_status" CHECK ("deloads"."status" in ('started', 'declined')),
	CONSTRAINT "deloads_type" CHECK ("deloads"."type" in ('volume', 'intensity', 'full_rest')),
	CONSTRAINT "deloads_length" CHECK ("deloads"."days" between 1 and 10),
	CONSTRAINT "deloads_shares" CHECK ("deloads"."volume" between 0 and 1 and "deloads"."intensity" between 0 and 1)
);
--> statement-breakpoint
ALTER TABLE "check_ins" ADD CONSTRAINT "check_ins_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "deloads" ADD CONSTRAINT "deloads_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "check_ins_day" ON "check_ins" USING btree ("user_id","day") WHERE "check_ins"."deleted_at" is null;--> statement-breakpoint
CREATE INDEX "check_ins_rev" ON "check_ins" USING btree ("user_id","rev");--> statement-breakpoint
CREATE INDEX "deloads_days" ON "deloads" USING btree ("user_id","starts_on");--> statement-breakpoint
CREATE UNIQUE INDEX "deloads_one_open" ON "deloads" USING btree ("user_id") WHERE "deloads"."status" = 'started' and "deloads"."ended_on" is null;
--> statement-breakpoint
-- Both answer only to their owner (see 0001).
do $$
declare
  name text;
begin
  foreach name in array array['check_ins', 'deloads'] loop
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
