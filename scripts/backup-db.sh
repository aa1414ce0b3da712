#!/usr/bin/env bash
# Backs the database up: dump, manifest and checksum in BACKUP_DIR, or an exit code that says no and nothing half.
# PostgreSQL through DIRECT_URL (else DATABASE_URL); without either the embedded database in MO_DATA_DIR, by way of
# the instance that runs on it where one does. Whoever was erased is named in erasures.txt beside the backups.
# BACKUP_AGE_RECIPIENT encrypts, BACKUP_S3_URI copies. Kept: the last day, 7 daily, 4 weekly, nothing older than 30 days.
set -Eeuo pipefail
umask 077
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
# shellcheck source=scripts/backup-common.sh
source "$here/backup-common.sh"

began=$SECONDS
step="before it began"
partial=""
placed=()

finish() {
  local code=$?
  [[ -z $partial ]] || rm -rf "$partial"
  if ((code != 0)); then
    ((${#placed[@]} == 0)) || rm -f "${placed[@]}"
    [[ ! -d $dir ]] || record backup false "" 0 $((SECONDS - began)) "$step"
    echo "No backup was made: it stopped $step." >&2
  fi
  exit "$code"
}
trap finish EXIT
trap 'exit 130' INT TERM

mkdir -p "$dir"
partial=$(mktemp -d "$dir/.partial.XXXXXX")
name=mo_$(date -u +%Y%m%d_%H%M%S)

if [[ -n $url ]]; then
  step="while it dumped"
  need pg_dump "install the PostgreSQL client, at least as new as the server"
  connect_to "$url"
  MO_PARTIAL=$partial psql --no-psqlrc --no-align --tuples-only --quiet \
    --set=manifest="$partial/manifest" --set=tables="$here/backup-manifest.sql" --file="$here/backup-dump.sql" >/dev/null
  [[ $(cat "$partial/dump.code") == 0 ]] || fail "pg_dump failed"
  rm "$partial/dump.code"
  psql --no-psqlrc --no-align --tuples-only --quiet --set=ON_ERROR_STOP=1 --command="select subject || ' ' || to_char(finished_at at time zone 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS.MS\"Z\"') from erasure_receipts order by finished_at" >"$partial/erased"
  name+=.dump
  step="while it read the dump again"
  pg_restore --list "$partial/dump" >/dev/null
  pg_restore --file=/dev/null "$partial/dump" # the list is at the front; only this reads every block
else
  step="while it copied the embedded database"
  typescript backup-pglite.ts dump "$partial/dump" "$partial/manifest" "$partial/erased"
  name+=.pglite
fi
[[ -s $partial/dump && -s $partial/manifest ]] || fail "The dump or its manifest is empty"

if [[ -n ${BACKUP_AGE_RECIPIENT:-} ]]; then
  step="while it encrypted"
  need age "install it, or unset BACKUP_AGE_RECIPIENT"
  age --encrypt --recipient "$BACKUP_AGE_RECIPIENT" --output "$partial/sealed" "$partial/dump"
  mv "$partial/sealed" "$partial/dump"
  name+=.age
elif [[ ${MO_ENV:-${NODE_ENV:-}} == production ]]; then
  echo "This backup is not encrypted: set BACKUP_AGE_RECIPIENT, or keep the folder where nobody else reads." >&2
fi

step="while it was put in its place"
[[ ! -e $dir/$name ]] || fail "$name is there already"
mv "$partial/dump" "$partial/$name"
mv "$partial/manifest" "$partial/$name.manifest"
(cd "$partial" && sha256sum "$name" "$name.manifest" >"$name.sha256")
placed=("$dir/$name" "$dir/$name.manifest" "$dir/$name.sha256")
# The backup itself last: where it is, all of it is.
mv "$partial/$name.manifest" "$partial/$name.sha256" "$dir/"
mv "$partial/$name" "$dir/"
(cd "$dir" && sha256sum --check --quiet "$name.sha256")

step="while it noted who was erased"
# Who is erased stays erased after a restore: names nobody can read without MO_SECRET, in a file that only grows.
ledger=$dir/erasures.txt
touch "$ledger"
[[ ! -s $ledger || -z $(tail -c 1 "$ledger") ]] || echo >>"$ledger" # a line that a crash cut short stays as it is
awk -v ledger="$ledger" 'FILENAME == ledger { known[$1] = 1; next } !($1 in known)' "$ledger" "$partial/erased" >>"$ledger"

if [[ -n ${BACKUP_S3_URI:-} ]]; then
  step="while it was copied to BACKUP_S3_URI"
  need aws "install the AWS command line, or unset BACKUP_S3_URI"
  placed=() # what is here is good, whatever becomes of the copy
  for file in "$name.manifest" "$name.sha256" "$name" erasures.txt; do
    aws s3 cp --only-show-errors "$dir/$file" "${BACKUP_S3_URI%/}/$file"
  done
  there=$(aws s3 cp --only-show-errors "${BACKUP_S3_URI%/}/$name" - | sha256sum)
  here_sum=$(sha256sum <"$dir/$name")
  [[ $there == "$here_sum" ]] || fail "The copy differs from the backup"
fi

step="while old backups were removed"
placed=()
declare -A days=() weeks=()
oldest=$(date -u -d '30 days ago' +%Y%m%d%H%M%S)
fresh=$(date -u -d '24 hours ago' +%Y%m%d%H%M%S)
while read -r file; do
  [[ $file =~ ^mo_([0-9]{8})_([0-9]{6})\. ]] || continue
  day=${BASH_REMATCH[1]} moment=${BASH_REMATCH[1]}${BASH_REMATCH[2]}
  week=$(date -u -d "$day" +%G%V)
  keep=""
  [[ $moment > $fresh ]] && keep=recent
  if [[ -z ${days[$day]:-} ]] && ((${#days[@]} < 7)); then days[$day]=1 keep=daily; fi
  if [[ -z ${weeks[$week]:-} ]] && ((${#weeks[@]} < 4)); then weeks[$week]=1 keep=weekly; fi
  if [[ -z $keep || $moment < $oldest ]]; then rm -f "$dir/$file" "$dir/$file.manifest" "$dir/$file.sha256"; fi
done < <(cd "$dir" && find . -maxdepth 1 -type f \( -name 'mo_*.dump' -o -name 'mo_*.pglite' -o -name 'mo_*.age' \) -printf '%f\n' | sort -r)

bytes=$(stat -c %s "$dir/$name")
record backup true "$name" "$bytes" $((SECONDS - began)) ""
echo "✓ $dir/$name, $bytes bytes, $(wc -l <"$dir/$name.manifest") tables"
