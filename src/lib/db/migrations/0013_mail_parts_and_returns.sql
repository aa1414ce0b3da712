ALTER TABLE "outbox" ADD COLUMN "parts" jsonb;--> statement-breakpoint
ALTER TABLE "users" ADD COLUMN "mail_returned" text;