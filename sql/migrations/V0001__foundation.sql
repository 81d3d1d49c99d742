-- what: the schemas, the clinic (the tenant) and its locations, and the one policy that keeps clinics apart.
-- why: every later table carries clinic_id and is guarded by the same words, so that no query can reach another clinic.

create extension if not exists btree_gist;

create schema palpate;
create schema reference;
create schema access;
create schema audit;
comment on schema palpate is 'What belongs to one clinic: every table carries clinic_id under forced row-level security';
comment on schema reference is 'Clinical reference data, the same for all clinics, read-only for the application, each row with its source';
comment on schema access is 'Accounts and sessions: reached only through SECURITY DEFINER functions, because no clinic is known yet';
comment on schema audit is 'What was read and changed, by whom: append-only, written only through audit.record';

grant usage on schema palpate, reference, access, audit to palpate_app;
grant usage on schema palpate, reference, access, audit to palpate_backup;
alter default privileges in schema palpate grant select on tables to palpate_backup;
alter default privileges in schema reference grant select on tables to palpate_app, palpate_backup;
alter default privileges in schema access grant select on tables to palpate_backup;
alter default privileges in schema audit grant select on tables to palpate_backup;
alter default privileges revoke execute on functions from public;

create function palpate.current_clinic() returns uuid
  language sql stable
  return nullif(current_setting('app.clinic_id', true), '')::uuid;
comment on function palpate.current_clinic() is 'The clinic of this transaction, set by set_config(''app.clinic_id'', ..., true); null when none is set';
grant execute on function palpate.current_clinic() to palpate_app, palpate_backup;

-- Puts a tenant table under the clinic's policy. Called once for each table, right after it is created.
create procedure palpate.guard(tenant_table regclass)
  language plpgsql as $$
begin
  execute format('alter table %s enable row level security', tenant_table);
  execute format('alter table %s force row level security', tenant_table);
  execute format('create policy own_clinic on %s using (clinic_id = palpate.current_clinic()) with check (clinic_id = palpate.current_clinic())', tenant_table);
end $$;

create table palpate.clinic (
  id uuid not null constraint clinic_pkey primary key,
  name text not null constraint clinic_name_given check (name <> ''),
  created_at timestamptz not null default now()
);
comment on table palpate.clinic is 'A practice: the tenant to which every record belongs';
alter table palpate.clinic enable row level security;
alter table palpate.clinic force row level security;
create policy own_clinic on palpate.clinic using (id = palpate.current_clinic());
grant select on palpate.clinic to palpate_app;

create table palpate.location (
  clinic_id uuid not null references palpate.clinic,
  id uuid not null,
  name text not null constraint location_name_given check (name <> ''),
  address text not null default '',
  time_zone text not null constraint location_time_zone_named check (time_zone ~ '^[A-Za-z_]+/[A-Za-z_/+-]+$'),
  jurisdiction text not null default '',
  position smallint not null default 0,
  constraint location_pkey primary key (clinic_id, id)
);
comment on table palpate.location is 'A place where the clinic treats; its time zone is the one in which its days and hours are meant';
comment on column palpate.location.jurisdiction is 'Whose rules decide who may needle here, as in reference.jurisdiction';
call palpate.guard('palpate.location');
grant select on palpate.location to palpate_app;
