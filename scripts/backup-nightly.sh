#!/usr/bin/env bash
# Runs backup-db.sh at once and then every night at 02:30 UTC; one that fails is tried again after an hour.
set -uo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
trap 'exit 0' INT TERM

while true; do
  if "$here/backup-db.sh"; then
    next=$(date -u -d 'today 02:30' +%s)
    now=$(date -u +%s)
    ((next > now)) || next=$((next + 86400))
    pause=$((next - now))
  else
    pause=3600
  fi
  sleep "$pause" &
  wait $!
done
