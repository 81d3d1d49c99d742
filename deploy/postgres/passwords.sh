#!/usr/bin/env bash
# Gives the roles of sql/roles.sql their passwords when the database is made. psql quotes them.
set -euo pipefail

psql --no-psqlrc --set ON_ERROR_STOP=1 --username "${POSTGRES_USER:-postgres}" --dbname "$POSTGRES_DB" \
    --set app="$PALPATE_DB_PASSWORD" --set migrator="$PALPATE_DB_MIGRATOR_PASSWORD" \
    --set backup="$PALPATE_DB_BACKUP_PASSWORD" <<'SQL'
alter role palpate_app password :'app';
alter role palpate_migrator password :'migrator';
alter role palpate_backup password :'backup';
SQL
