-- The dump and its manifest, seen from one moment: rows written meanwhile are in neither. Variables: manifest, a file.
\set ON_ERROR_STOP on
\set QUIET on
begin isolation level repeatable read read only;
-- Row-level security does not refuse, it hides: a login outside its policies would make an empty dump that looks well.
do $$
declare
  hidden text;
begin
  select string_agg(c.relname, ', ') into hidden
  from pg_class c
  where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace and row_security_active(c.oid)
    and not exists (
      select from pg_policy p, unnest(p.polroles) r
      where p.polrelid = c.oid and p.polname = 'system' and (r = 0 or pg_has_role(current_user, r, 'usage')));
  if hidden is not null then
    raise exception 'this login does not see the rows of %; make it a member of mo_app', hidden;
  end if;
end $$;
select pg_export_snapshot() as snapshot \gset
\setenv MO_SNAPSHOT :snapshot
\! pg_dump --format=custom --no-owner --enable-row-security --lock-wait-timeout=60s --snapshot="$MO_SNAPSHOT" --file="$MO_PARTIAL/dump"; echo $? > "$MO_PARTIAL/dump.code"
\o :manifest
\i :tables
\o
commit;
