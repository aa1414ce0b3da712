CREATE TABLE "analytics_events" (
	"day" date NOT NULL,
	"name" text NOT NULL,
	"props" jsonb NOT NULL,
	"subject" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "feedback" (
	"id" uuid NOT NULL,
	"user_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"text_sealed" text NOT NULL,
	"route" text NOT NULL,
	"version" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "feedback_user_id_id_pk" PRIMARY KEY("user_id","id"),
	CONSTRAINT "feedback_kind" CHECK ("feedback"."kind" in ('problem', 'idea', 'thanks'))
);
--> statement-breakpoint
CREATE TABLE "flag_definitions" (
	"id" integer PRIMARY KEY DEFAULT 1 NOT NULL,
	"definitions" jsonb,
	"asked_at" timestamp with time zone NOT NULL,
	CONSTRAINT "flag_definitions_one" CHECK ("flag_definitions"."id" = 1)
);
--> statement-breakpoint
CREATE TABLE "flags" (
	"name" text PRIMARY KEY NOT NULL,
	"is_on" boolean NOT NULL,
	"changed_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "notices" (
	"id" integer PRIMARY KEY DEFAULT 1 NOT NULL,
	"text" text NOT NULL,
	"level" text NOT NULL,
	"starts_at" timestamp with time zone,
	"ends_at" timestamp with time zone,
	"changed_at" timestamp with time zone NOT NULL,
	CONSTRAINT "notices_one" CHECK ("notices"."id" = 1),
	CONSTRAINT "notices_level" CHECK ("notices"."level" in ('info', 'maintenance', 'incident')),
	CONSTRAINT "notices_text" CHECK (char_length("notices"."text") between 1 and 300)
);
--> statement-breakpoint
ALTER TABLE "events" ADD COLUMN "is_quiet" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "profiles" ADD COLUMN "analytics" boolean;--> statement-breakpoint
ALTER TABLE "feedback" ADD CONSTRAINT "feedback_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "analytics_events_day" ON "analytics_events" USING btree ("day");--> statement-breakpoint
CREATE INDEX "analytics_events_subject" ON "analytics_events" USING btree ("subject");--> statement-breakpoint
CREATE INDEX "feedback_created" ON "feedback" USING btree ("created_at");--> statement-breakpoint
-- Feedback answers only to its owner (see 0001); the rest are nobody's rows: jobs alone see them (see 0012).
do $$
declare
  name text;
begin
  foreach name in array array['analytics_events', 'feedback', 'flag_definitions', 'flags', 'notices'] loop
    execute format('grant select, insert, update, delete on %I to mo_app', name);
    execute format('alter table %I enable row level security', name);
    execute format('alter table %I force row level security', name);
    execute format(
      'create policy system on %I for all to mo_app using (current_setting(''app.actor'', true) = ''system'') with check (current_setting(''app.actor'', true) = ''system'')',
      name);
  end loop;
  create policy own on feedback for all to mo_app
    using (user_id = nullif(nullif(current_setting('app.actor', true), ''), 'system')::uuid)
    with check (user_id = nullif(nullif(current_setting('app.actor', true), ''), 'system')::uuid);
end $$;
