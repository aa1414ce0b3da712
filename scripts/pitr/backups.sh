#!/usr/bin/env bash
# Runs in the container `pitr`: makes the stanza once, a full backup at the first start and each Sunday at 03:30 UTC, a
# differential one on the other days. A step that fails ends the container, which starts again and says so in its log.
set -Eeuo pipefail

pgbackrest --stanza=mo stanza-create
pgbackrest --stanza=mo check
pgbackrest --stanza=mo info --output=json | grep --quiet '"label"' || pgbackrest --stanza=mo --type=full backup

while true; do
  now=$(date --utc +%s)
  next=$(date --utc --date='today 03:30' +%s)
  ((next > now)) || next=$(date --utc --date='tomorrow 03:30' +%s)
  sleep $((next - now))
  if [[ $(date --utc +%u) == 7 ]]; then type=full; else type=diff; fi
  pgbackrest --stanza=mo --type="$type" backup
done
