#!/usr/bin/env bash
# restore-db.sh BACKUP [NAME]: puts a backup into a new database NAME beside the one of DIRECT_URL (else DATABASE_URL), proves
# every row of it, and leaves the old one alone. A backup of the embedded database goes into the new folder NAME.
# BACKUP_AGE_IDENTITY names the key file of an encrypted backup. Whatever fails leaves no half database.
set -Eeuo pipefail
umask 077
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
# shellcheck source=scripts/backup-common.sh
source "$here/backup-common.sh"

file=${1:-}
[[ -n $file ]] || fail "Name the backup to restore: restore-db.sh BACKUP [NAME]" 64
step="before it began"
work=""
made=""

finish() {
  local code=$?
  [[ -z $work ]] || rm -rf "$work"
  if ((code != 0)); then
    [[ -z $made ]] || psql --no-psqlrc --quiet --command="drop database if exists \"$made\"" >/dev/null || true
    echo "Nothing was restored: it stopped $step." >&2
  fi
  exit "$code"
}
trap finish EXIT
trap 'exit 130' INT TERM

ledger=$(cd "$(dirname "$file")" 2>/dev/null && pwd || true)/erasures.txt # beside the backups
step="while the files were checked"
for part in "$file" "$file.manifest" "$file.sha256"; do [[ -f $part ]] || fail "$part is not there"; done
name=${file##*/}
[[ $name =~ ^mo_([0-9]{8}_[0-9]{6})\.(dump|pglite)(\.age)?$ ]] || fail "$name is not the name of a backup"
stamp=${BASH_REMATCH[1]} kind=${BASH_REMATCH[2]} sealed=${BASH_REMATCH[3]:-}
(cd "$(dirname "$file")" && sha256sum --check --quiet --strict "$name.sha256") || fail "$name is not what was written; take another backup"

work=$(mktemp -d "${TMPDIR:-/tmp}/mo-restore.XXXXXX")
dump=$file
if [[ -n $sealed ]]; then
  step="while it decrypted"
  need age "install it to open this backup"
  [[ -f ${BACKUP_AGE_IDENTITY:-} ]] || fail "Set BACKUP_AGE_IDENTITY to the file with the key of this backup"
  age --decrypt --identity "$BACKUP_AGE_IDENTITY" --output "$work/dump" "$file"
  dump=$work/dump
fi

if [[ $kind == pglite ]]; then
  into=${2:-${MO_DATA_DIR:-.mo}/db.restored_$stamp}
  step="while the folder was filled"
  typescript backup-pglite.ts restore "$dump" "$file.manifest" "$into" "$ledger"
  echo "✓ $into: $(wc -l <"$file.manifest") tables, every checksum as in the backup"
  exit 0
fi

[[ -n $url ]] || fail "Set DATABASE_URL to the server that gets the new database" 78
into=${2:-mo_restored_$stamp}
[[ $into =~ ^[a-z][a-z0-9_]{0,62}$ ]] || fail "$into cannot be the name of a database here: small letters, digits and _" 64
connect_to "$url"
step="while the new database was made"
query() { psql --no-psqlrc --no-align --tuples-only --quiet --set=ON_ERROR_STOP=1 "$@"; }
[[ $(query --command="select count(*) from pg_roles where rolname in ('mo_app', 'mo_identity')") == 2 ]] ||
  fail "This server lacks the roles mo_app and mo_identity. As an administrator: create role mo_app nologin; create role mo_identity nologin; grant mo_app, mo_identity to \"$PGUSER\";"
query --command="create database \"$into\" template template0 encoding 'UTF8'" ||
  fail "This login may not make a database. As an administrator: alter role \"$PGUSER\" createdb;"
made=$into

step="while the rows were read in"
# Row-level security comes after the rows, all in one transaction: the whole backup or none of it.
pg_restore --exit-on-error --single-transaction --no-owner --enable-row-security --dbname="$into" "$dump"

step="while the rows were compared"
query --dbname="$into" --file="$here/backup-manifest.sql" >"$work/manifest"
diff "$file.manifest" "$work/manifest" >&2 || fail "The restored rows differ from the backup"

step="while it was made ready"
# A new epoch tells the phones to bring back what they logged since the backup (platform specification 7.8).
query --dbname="$into" --command="update instance set epoch = gen_random_uuid()"
query --dbname="$into" --command="set client_min_messages = error; analyze" # of what belongs to this login
made=""
if [[ -s $ledger ]]; then
  # Whoever was erased since stays erased; today's schema comes first, for the erasure knows no other.
  again="Run ./mo migrate and ./mo erasures replay on $into before anybody uses it."
  [[ -n ${MO_SECRET:-} && -x $here/../node_modules/node/bin/node ]] || fail "The rows are there, but whoever was erased since is back. $again"
  [[ $url =~ ^([a-z]+://[^/]+/)[^?]*(.*)$ ]]
  export DATABASE_URL=${BASH_REMATCH[1]}$into${BASH_REMATCH[2]} DIRECT_URL=${BASH_REMATCH[1]}$into${BASH_REMATCH[2]}
  (cd "$here/.." && typescript db-migrate.ts) >/dev/null || fail "The rows are there, but the schema could not be brought up to date. $again"
  (cd "$here/.." && typescript erasures.ts replay "$ledger") || fail "The rows are there, but the erasures could not be replayed. $again"
fi
rows=$(awk -F'|' '{ n += $2 } END { print n }' "$work/manifest")
echo "✓ $into: $(wc -l <"$work/manifest") tables, $rows rows, every checksum as in the backup"
