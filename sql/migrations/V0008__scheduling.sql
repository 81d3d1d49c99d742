-- what: appointments, held to certificates by a temporal key, and what each of them occupies.
-- why: certified practitioners only, and nobody and nothing booked twice, must hold under any program and any race.

create table palpate.appointment (
  clinic_id uuid not null,
  id uuid not null,
  location_id uuid not null,
  room_id uuid not null,
  practitioner_id uuid not null,
  supervisor_id uuid,
  patient_id uuid not null,
  service_id uuid not null,
  family text not null,
  needs_certificate boolean not null,
  starts_at timestamptz not null,
  ends_at timestamptz not null,
  status text not null constraint appointment_status_known check (status in
    ('booked', 'confirmed', 'arrived', 'in_treatment', 'completed', 'cancelled', 'no_show')),
  status_at timestamptz not null,
  status_by uuid not null,
  reason text constraint appointment_reason_known check (reason in
    ('patient_ill', 'patient_cannot_come', 'patient_no_longer_needs', 'clinic_practitioner_away', 'clinic_other', 'booked_by_mistake')),
  note text not null default '',
  booked_at timestamptz not null,
  booked_by uuid not null,
  version integer not null default 0,
  during tstzrange generated always as (tstzrange(starts_at, ends_at, '[)')) stored,
  holds boolean generated always as (status not in ('cancelled', 'no_show')) stored,
  certified_id uuid generated always as (coalesce(supervisor_id, practitioner_id)) stored,
  certified_technique text generated always as
    (case when needs_certificate and status not in ('cancelled', 'no_show') then family end) stored,
  constraint appointment_pkey primary key (clinic_id, id),
  constraint appointment_holding unique (clinic_id, id, holds),
  constraint appointment_of_patient unique (clinic_id, id, patient_id, practitioner_id, certified_id, location_id),
  constraint appointment_in_order check (ends_at > starts_at),
  constraint appointment_cancelled_with_reason check (status <> 'cancelled' or reason is not null),
  constraint appointment_supervised_by_another check (supervisor_id <> practitioner_id),
  constraint appointment_room_fkey foreign key (clinic_id, room_id, location_id) references palpate.room (clinic_id, id, location_id),
  constraint appointment_practitioner_fkey foreign key (clinic_id, practitioner_id) references palpate.practitioner,
  constraint appointment_supervisor_fkey foreign key (clinic_id, supervisor_id) references palpate.practitioner,
  constraint appointment_patient_fkey foreign key (clinic_id, patient_id) references palpate.patient,
  constraint appointment_service_fkey foreign key (clinic_id, service_id, family, needs_certificate)
    references palpate.service (clinic_id, id, family, needs_certificate) on update cascade,
  constraint appointment_certified foreign key (clinic_id, certified_id, location_id, certified_technique, period during)
    references palpate.qualification (clinic_id, practitioner_id, location_id, technique, period valid)
    deferrable
);
comment on table palpate.appointment is 'A booking: a patient, a service, a practitioner, a room and a time at one location';
comment on column palpate.appointment.certified_technique is 'The technique family that must be covered by a qualification for the whole time; null when none is needed or the time is given up';
create index appointment_on_day on palpate.appointment (clinic_id, location_id, starts_at);
create index appointment_of_patient_on_day on palpate.appointment (clinic_id, patient_id, starts_at);
create index appointment_of_practitioner_on_day on palpate.appointment (clinic_id, practitioner_id, starts_at);
call palpate.guard('palpate.appointment');
grant select, insert, update on palpate.appointment to palpate_app;

create table palpate.occupancy (
  clinic_id uuid not null,
  appointment_id uuid not null,
  resource_id uuid not null,
  kind text not null constraint occupancy_kind_known check (kind in ('practitioner', 'supervisor', 'patient', 'room')),
  lane smallint not null default 0,
  during tstzrange not null,
  holds boolean not null,
  constraint occupancy_pkey primary key (clinic_id, appointment_id, resource_id),
  constraint occupancy_appointment_fkey foreign key (clinic_id, appointment_id, holds)
    references palpate.appointment (clinic_id, id, holds) on update cascade,
  constraint occupancy_once exclude using gist
    (clinic_id with =, resource_id with =, lane with =, during with &&) where (holds)
);
comment on table palpate.occupancy is 'What an appointment holds, each with its own time: practitioner, supervisor, patient, room. Written by the database alone';
call palpate.guard('palpate.occupancy');
grant select on palpate.occupancy to palpate_app;

-- The locks are taken in one order, so that racers wait for each other instead of dying in a deadlock.
create function palpate.lock_resources(clinic uuid, resources uuid[]) returns void
  language sql volatile set search_path = pg_catalog
  return (select count(pg_advisory_xact_lock(hashtextextended(clinic::text || resource::text, 0)))
    from (select distinct r as resource from unnest(resources) as r where r is not null order by r offset 0) as ordered);

grant execute on function palpate.lock_resources(uuid, uuid[]) to palpate_app;

create function palpate.appointment_locks() returns trigger
  language plpgsql security definer set search_path = pg_catalog, palpate as $$
begin
  perform palpate.lock_resources(new.clinic_id, case when tg_op = 'INSERT'
    then array[new.practitioner_id, new.supervisor_id, new.patient_id, new.room_id]
    else array[new.practitioner_id, new.supervisor_id, new.patient_id, new.room_id,
               old.practitioner_id, old.supervisor_id, old.patient_id, old.room_id] end);
  return new;
end $$;

create function palpate.appointment_occupies() returns trigger
  language plpgsql security definer set search_path = pg_catalog, palpate as $$
declare
  room_until timestamptz := new.ends_at + (select make_interval(mins => room_minutes_after) from palpate.service
    where clinic_id = new.clinic_id and id = new.service_id);
begin
  delete from palpate.occupancy where clinic_id = new.clinic_id and appointment_id = new.id;
  insert into palpate.occupancy (clinic_id, appointment_id, resource_id, kind, during, holds)
    select new.clinic_id, new.id, resource_id, kind, during,
      new.status not in ('cancelled', 'no_show')
    from (values (new.practitioner_id, 'practitioner', new.during),
                 (new.supervisor_id, 'supervisor', new.during),
                 (new.patient_id, 'patient', new.during),
                 (new.room_id, 'room', tstzrange(new.starts_at, room_until, '[)'))) as held (resource_id, kind, during)
    where resource_id is not null;
  return null;
end $$;

create trigger appointment_locks before insert or update on palpate.appointment
  for each row execute function palpate.appointment_locks();
create trigger appointment_occupies_new after insert on palpate.appointment
  for each row execute function palpate.appointment_occupies();
create trigger appointment_occupies_moved after update on palpate.appointment
  for each row when ((new.starts_at, new.ends_at, new.practitioner_id, new.supervisor_id, new.patient_id, new.room_id, new.service_id)
    is distinct from (old.starts_at, old.ends_at, old.practitioner_id, old.supervisor_id, old.patient_id, old.room_id, old.service_id))
  execute function palpate.appointment_occupies();
