# Shared by backup-db.sh, restore-db.sh and restore-drill.sh; sourced, never run.
# shellcheck shell=bash

# Whose backups, and where they go.
url=${DIRECT_URL:-${DATABASE_URL:-}}
dir=${BACKUP_DIR:-${MO_DATA_DIR:-.mo}/backups}

# One sentence, and the end.
fail() {
  echo "$1" >&2
  exit "${2:-1}"
}

need() {
  command -v "$1" >/dev/null || fail "$1 is not installed; $2"
}

decoded() {
  local text=${1//\\/\\\\}
  printf '%b' "${text//%/\\x}"
}

parameter() {
  local pair
  local IFS='&'
  for pair in $2; do [[ $pair == "$1="* ]] && decoded "${pair#*=}"; done
  return 0
}

# Puts a postgresql:// address into libpq's variables: on a command line every user of the machine could read the password.
# As in Mo itself, an encrypted line is a verified one.
connect_to() {
  local shape='^postgres(ql)?://(([^:@/]*)(:([^@/]*))?@)?(\[[^]]+\]|[^:/?]*)(:([0-9]+))?/([^?]*)(\?(.*))?$'
  [[ $1 =~ $shape ]] || fail "DIRECT_URL (or DATABASE_URL) must be a full address such as postgresql://user@host/database" 78
  local user=${BASH_REMATCH[3]} password=${BASH_REMATCH[5]} host=${BASH_REMATCH[6]} port=${BASH_REMATCH[8]}
  local name=${BASH_REMATCH[9]} query=${BASH_REMATCH[11]} mode roots=/etc/ssl/certs/ca-certificates.crt
  [[ $host == \[*\] ]] && host=${host:1:-1}
  export PGHOST=$host PGPORT=${port:-5432} PGUSER PGPASSWORD PGDATABASE
  PGUSER=$(decoded "$user")
  PGPASSWORD=$(decoded "$password")
  PGDATABASE=$(decoded "$name")
  mode=$(parameter sslmode "$query")
  if [[ $mode == require || $mode == verify-* ]]; then
    export PGSSLMODE=verify-full
    [[ -n ${PGSSLROOTCERT:-} || ! -f $roots ]] || export PGSSLROOTCERT=$roots
  fi
  # Under forced row-level security only the system actor sees every row.
  export PGOPTIONS='-c app.actor=system -c statement_timeout=0 -c idle_in_transaction_session_timeout=0'
  export PGCONNECT_TIMEOUT=10 PGAPPNAME=mo-backup
}

# What needs Mo's own code; everything else here is bash and PostgreSQL's tools. The flags: scripts/server-process.mjs says why.
typescript() {
  local modules=$here/../node_modules
  [[ -x $modules/node/bin/node ]] || fail "The packages are not installed; run npm start once"
  timeout --kill-after=10s 30m "$modules/node/bin/node" --liftoff-only --max-semi-space-size=8 --conditions=react-server \
    --import "$modules/tsx/dist/loader.mjs" "$here/$1" "${@:2}"
}

# One line for each try, beside the backups: what ran, whether it worked, where it stopped.
record() {
  printf '{"at":"%s","job":"%s","ok":%s,"file":"%s","bytes":%s,"seconds":%s,"step":"%s"}\n' \
    "$(date -u +%Y-%m-%dT%H:%M:%SZ)" "$@" >>"$dir/runs.jsonl" || true
}
