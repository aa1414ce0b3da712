#!/usr/bin/env bash
# A backup counts only after a restore: the newest one goes into a scratch database, Mo starts on it, a lifter signs in and reads
# the set logged last; then the scratch database is gone. The outcome is a line in runs.jsonl and the exit code.
set -Eeuo pipefail
umask 077
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
# shellcheck source=scripts/backup-common.sh
source "$here/backup-common.sh"

began=$SECONDS
step="before it began"
newest=""
scratch=""
name=""

finish() {
  local code=$? ok=true
  ((code == 0)) || ok=false
  [[ -z $name ]] || psql --no-psqlrc --quiet --command="drop database if exists \"$name\"" >/dev/null 2>&1 || true
  [[ -z $scratch ]] || rm -rf "$scratch"
  [[ ! -d $dir ]] || record restore-drill "$ok" "$newest" 0 $((SECONDS - began)) "$([[ $ok == true ]] || echo "$step")"
  [[ $ok == true ]] || echo "The drill failed: it stopped $step." >&2
  exit "$code"
}
trap finish EXIT
trap 'exit 130' INT TERM

step="while it looked for a backup"
newest=$(cd "$dir" 2>/dev/null && find . -maxdepth 1 -type f \( -name 'mo_*.dump' -o -name 'mo_*.pglite' -o -name 'mo_*.age' \) -printf '%f\n' | sort | tail -n 1) || true
[[ -n $newest ]] || fail "There is no backup in $dir; make one with ./mo backup"
scratch=$(mktemp -d "${TMPDIR:-/tmp}/mo-drill.XXXXXX")
export MO_DATA_DIR=$scratch
if [[ $newest == *.pglite* ]]; then
  step="while it restored $newest"
  unset DATABASE_URL DIRECT_URL
  "$here/restore-db.sh" "$dir/$newest" "$scratch/db"
else
  [[ -n $url ]] || fail "Set DATABASE_URL to the server that gets the scratch database" 78
  step="while it restored $newest"
  connect_to "$url"
  made=mo_drill_$(date -u +%Y%m%d_%H%M%S)_$$
  name=$made # from here on it is ours to remove
  "$here/restore-db.sh" "$dir/$newest" "$made"
  [[ $url =~ ^([^/]*//[^/]*/)([^?]*)(.*)$ ]]
  export DATABASE_URL=${BASH_REMATCH[1]}$name${BASH_REMATCH[3]} DIRECT_URL=""
  if command -v pg_amcheck >/dev/null && [[ $(psql --no-psqlrc -At --dbname="$name" --command="select rolsuper from pg_roles where rolname = current_user") == t ]]; then
    step="while pg_amcheck read the scratch database"
    pg_amcheck --install-missing "$name"
  fi
fi

step="while Mo read the last set"
(cd "$here/.." && typescript restore-drill-read.ts) # Mo finds its migrations from its own folder
echo "✓ $newest was restored and read in $((SECONDS - began)) s"
