#!/bin/sh
# Runs once, when the PostgreSQL of compose.yaml makes its cluster. Three roles instead of one superuser: mo_owner owns and
# migrates, mo_login serves and owns nothing, mo_app and mo_identity carry what row-level security lets it see.
set -eu
: "${POSTGRES_OWNER_PASSWORD:?POSTGRES_OWNER_PASSWORD is not set}" "${POSTGRES_LOGIN_PASSWORD:?POSTGRES_LOGIN_PASSWORD is not set}"
psql --no-psqlrc --quiet --set=ON_ERROR_STOP=1 --username "${POSTGRES_USER:-postgres}" --dbname postgres \
  --set=owner="$POSTGRES_OWNER_PASSWORD" --set=login="$POSTGRES_LOGIN_PASSWORD" <<'SQL'
create role mo_app nologin;
create role mo_identity nologin;
create role mo_owner login createdb password :'owner' in role mo_app, mo_identity;
create role mo_login login password :'login' in role mo_app, mo_identity;
create database mo owner mo_owner template template0 encoding 'UTF8';
SQL
