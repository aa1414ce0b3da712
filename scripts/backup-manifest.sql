-- One line for each table: name|rows|checksum. The checksum does not depend on the order of rows, and is the same on every server.
-- Run with psql -X -A -t; the embedded database has the same in backup-pglite.ts.
set timezone = 'UTC';
set datestyle = 'ISO, MDY';
set intervalstyle = 'postgres';
set extra_float_digits = 1;
set bytea_output = 'hex';
select format(
  'select %L, count(*), coalesce(sum((''x'' || substr(md5(t::text), 1, 15))::bit(60)::bigint::numeric), 0) from public.%I t',
  relname, relname)
from pg_class
where relkind = 'r' and relnamespace = 'public'::regnamespace
order by relname collate "C"
\gexec
