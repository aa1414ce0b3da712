-- Identity is read before anybody is known, so it stands outside row-level security. Where the app logs in as a role that
-- owns nothing, this role lends it those tables and nothing else: create role mo_login login in role mo_app, mo_identity;
do $$ begin
  -- Roles belong to the whole server: another database of it may be making the same role at this moment.
  if not exists (select 1 from pg_roles where rolname = 'mo_identity') then
    begin
      create role mo_identity nologin nosuperuser nocreatedb nocreaterole nobypassrls;
    exception when duplicate_object or unique_violation then null;
    end;
  end if;
end $$;
--> statement-breakpoint
grant usage on schema public to mo_identity;
--> statement-breakpoint
grant select, insert, update, delete on users, sessions, accounts, verifications, auth_attempts to mo_identity;
--> statement-breakpoint
grant select on mo_migrations to mo_app;
