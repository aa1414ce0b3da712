CREATE TABLE "export_archives" (
	"user_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"ready_at" timestamp with time zone,
	"expires_at" timestamp with time zone NOT NULL,
	"attempts" integer DEFAULT 0 NOT NULL,
	"due_at" timestamp with time zone,
	CONSTRAINT "export_archives_user_id_id_pk" PRIMARY KEY("user_id","id")
);
--> statement-breakpoint
ALTER TABLE "ai_budget" ADD COLUMN "full_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "export_archives" ADD CONSTRAINT "export_archives_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "export_archives_due" ON "export_archives" USING btree ("due_at");--> statement-breakpoint
CREATE INDEX "export_archives_expires" ON "export_archives" USING btree ("expires_at");--> statement-breakpoint
-- It answers only to its owner (see 0001).
do $$
begin
  grant select, insert, update, delete on export_archives to mo_app;
  alter table export_archives enable row level security;
  alter table export_archives force row level security;
  create policy own on export_archives for all to mo_app
    using (user_id = nullif(nullif(current_setting('app.actor', true), ''), 'system')::uuid)
    with check (user_id = nullif(nullif(current_setting('app.actor', true), ''), 'system')::uuid);
  create policy system on export_archives for all to mo_app
    using (current_setting('app.actor', true) = 'system')
    with check (current_setting('app.actor', true) = 'system');
end $$;
