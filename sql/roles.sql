-- what: the roles of the database, and the rights that hold before any table exists.
-- why: the application's role must not be able to step over a rule, even when the application is mistaken.
--
-- Run by a superuser, connected to the database "palpate"; may be run again. It sets no passwords: give each
-- role that signs in its own, e.g. in psql: \password palpate_app

do $$
declare
  wanted text;
begin
  foreach wanted in array array['palpate_owner', 'palpate_migrator', 'palpate_app', 'palpate_backup'] loop
    if not exists (select from pg_roles where rolname = wanted) then
      execute format('create role %I', wanted);
    end if;
  end loop;
end $$;

-- owns everything, never signs in; bypasses the policies so that a migration sees every clinic's rows
alter role palpate_owner nologin nosuperuser nocreatedb nocreaterole noreplication bypassrls;

-- runs the migrations: signs in with nothing and then says "set role palpate_owner"
alter role palpate_migrator login noinherit nosuperuser nocreatedb nocreaterole noreplication nobypassrls connection limit 5;
grant palpate_owner to palpate_migrator with inherit false, set true, admin false;

-- the application: what it may do is granted table by table in the migrations
alter role palpate_app login noinherit nosuperuser nocreatedb nocreaterole noreplication nobypassrls;
alter role palpate_app set statement_timeout = '30s';
alter role palpate_app set idle_in_transaction_session_timeout = '60s';

-- reads everything for a backup, changes nothing
alter role palpate_backup login noinherit nosuperuser nocreatedb nocreaterole noreplication bypassrls connection limit 3;
alter role palpate_backup set default_transaction_read_only = on;

do $$
begin
  execute format('alter database %I owner to palpate_owner', current_database());
  execute format('revoke all on database %I from public', current_database());
  execute format('grant connect on database %I to palpate_migrator, palpate_app, palpate_backup', current_database());
  execute format('alter database %I set timezone = ''UTC''', current_database());
end $$;

-- "public" keeps nothing but the history of the migrations
revoke all on schema public from public;
grant usage on schema public to palpate_backup;
alter default privileges for role palpate_owner in schema public grant select on tables to palpate_backup;
alter default privileges for role palpate_owner grant select on sequences to palpate_backup;
