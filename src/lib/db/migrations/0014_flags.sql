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
-- Nobody's rows: jobs alone see them (see 0012).
do $$
declare
  name text;
begin
  foreach name in array array['flags', 'notices'] loop
    execute format('grant select, insert, update, delete on %I to mo_app', name);
    execute format('alter table %I enable row level security', name);
    execute format('alter table %I force row level security', name);
    execute format(
      'create policy system on %I for all to mo_app using (current_setting(''app.actor'', true) = ''system'') with check (current_setting(''app.actor'', true) = ''system'')',
      name);
  end loop;
end $$;
