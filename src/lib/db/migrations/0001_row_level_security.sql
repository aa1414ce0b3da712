-- The second wall: every table of a lifter answers only to its owner, even when a statement forgets to ask.
-- Role mo_app owns nothing and may not bypass; the actor is set at the start of each unit of work.
do $$ begin
  -- Roles belong to the whole server: another database of it may be making the same role at this moment.
  if not exists (select 1 from pg_roles where rolname = 'mo_app') then
    begin
      create role mo_app nologin nosuperuser nocreatedb nocreaterole nobypassrls;
    exception when duplicate_object or unique_violation then null;
    end;
  end if;
  -- A superuser may take any role, and two grants at once on one role fail.
  if not (select rolsuper from pg_roles where rolname = current_user) then
    begin
      execute format('grant mo_app to %I', current_user);
    exception when insufficient_privilege then
      -- Granted by an administrator before: nothing is missing.
      if not pg_has_role(current_user, 'mo_app', 'member') then raise; end if;
    end;
  end if;
end $$;
--> statement-breakpoint
grant usage on schema public to mo_app;
--> statement-breakpoint
grant select on coaches, exercises, programs, instance to mo_app;
--> statement-breakpoint
grant select, insert, update, delete on cron_runs to mo_app;
--> statement-breakpoint
do $$
declare
  name text;
begin
  foreach name in array array[
    'profiles', 'consents', 'weekly_goals', 'enrolments', 'workouts', 'workout_exercises', 'sets', 'records',
    'weight_entries', 'sync_state', 'sync_devices', 'op_verdicts', 'events', 'outbox'
  ] loop
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
