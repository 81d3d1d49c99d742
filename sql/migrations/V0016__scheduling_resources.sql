-- what: buffers around what an appointment holds, devices, lanes for deliberate overlap, and absences that hold a practitioner's time.
-- why: disposal, turnover and a shared device need their own minutes; an overlap is a lane with a reason, never a missing rule; nobody is booked while away.

create table palpate.device (
  clinic_id uuid not null,
  id uuid not null,
  location_id uuid not null,
  kind text not null constraint device_kind_known check (kind in ('electrotherapy', 'ultrasound', 'shockwave', 'heat', 'traction')),
  name text not null constraint device_name_given check (name <> ''),
  minutes_after smallint not null default 0 constraint device_minutes_after check (minutes_after between 0 and 60),
  position smallint not null default 0,
  active boolean not null default true,
  constraint device_pkey primary key (clinic_id, id),
  constraint device_at_location unique (clinic_id, id, location_id),
  constraint device_location_fkey foreign key (clinic_id, location_id) references palpate.location
);
comment on table palpate.device is 'A machine that practitioners share: booked together with the appointment that needs one of its kind';
call palpate.guard('palpate.device');
grant select, insert, update on palpate.device to palpate_app;

alter table palpate.service
  add column minutes_before smallint not null default 0 constraint service_minutes_before check (minutes_before between 0 and 60),
  add column minutes_after smallint not null default 0 constraint service_minutes_after check (minutes_after between 0 and 60),
  add column room_minutes_before smallint not null default 0 constraint service_room_minutes_before check (room_minutes_before between 0 and 60),
  add column follow_up_only boolean not null default false,
  add column lanes smallint not null default 1 constraint service_lanes check (lanes between 1 and 4),
  add column device_kind text,
  add column price_pence integer constraint service_price_not_negative check (price_pence >= 0),
  add column bookable_by text[] not null default array['RECEPTIONIST', 'PRACTITIONER', 'CLINICAL_LEAD']
    constraint service_bookable_by_known check (cardinality(bookable_by) > 0 and bookable_by <@ array['RECEPTIONIST', 'PRACTITIONER', 'CLINICAL_LEAD']),
  add column course_needs_evaluation boolean not null default true,
  add column version integer not null default 0,
  add constraint service_first_or_follow_up check (not (first_visit and follow_up_only));
comment on column palpate.service.minutes_before is 'Minutes that the practitioner needs before, besides the length: preparing';
comment on column palpate.service.minutes_after is 'Minutes that the practitioner needs afterwards, besides the length: needle disposal, writing';
comment on column palpate.service.lanes is 'How many appointments a practitioner may deliberately have at the same time with this service; 1: no overlap';
comment on column palpate.service.device_kind is 'The kind of device that is booked with it; null: none';
comment on column palpate.service.price_pence is 'In hundredths of the location''s currency; null: not priced';
comment on column palpate.service.course_needs_evaluation is 'Whether a series of it may begin only after an evaluation visit has been completed';
grant insert, update on palpate.service to palpate_app;
grant insert, update on palpate.room to palpate_app;

alter table palpate.appointment
  add column device_id uuid,
  add column lane smallint not null default 0 constraint appointment_lane check (lane between 0 and 3),
  add column lane_reason text,
  add column held_until timestamptz,
  add constraint appointment_lane_with_reason check (lane = 0 or lane_reason <> ''),
  add constraint appointment_held_while_requested check (held_until is null or status <> 'booked'),
  add constraint appointment_device_fkey foreign key (clinic_id, device_id, location_id) references palpate.device (clinic_id, id, location_id);
comment on column palpate.appointment.lane is 'Beside which other appointment of the practitioner it deliberately runs; 0: the ordinary lane';
comment on column palpate.appointment.held_until is 'Until when an offered time is kept for the patient while it is only requested';

create table palpate.absence (
  clinic_id uuid not null,
  id uuid not null,
  practitioner_id uuid not null,
  kind text not null constraint absence_kind_known check (kind in ('holiday', 'ill', 'training', 'meeting', 'break', 'other')),
  during tstzrange not null constraint absence_bounded check (not isempty(during) and not lower_inf(during) and not upper_inf(during)),
  note text not null default '',
  entered_at timestamptz not null,
  entered_by uuid not null,
  constraint absence_pkey primary key (clinic_id, id),
  constraint absence_practitioner_fkey foreign key (clinic_id, practitioner_id) references palpate.practitioner
);
comment on table palpate.absence is 'When a practitioner is away, at every location; holds the practitioner''s time in every lane';
create index absence_of_practitioner on palpate.absence (clinic_id, practitioner_id);
call palpate.guard('palpate.absence');
grant select, insert, delete on palpate.absence to palpate_app;

-- What holds a time is now an appointment or an absence; an absence spans every lane.
alter table palpate.occupancy drop constraint occupancy_once;
alter table palpate.occupancy drop constraint occupancy_pkey;
alter table palpate.occupancy
  alter column appointment_id drop not null,
  add column absence_id uuid,
  add column lanes int4range;
update palpate.occupancy set lanes = int4range(lane, lane + 1);
alter table palpate.occupancy
  alter column lanes set not null,
  drop column lane,
  drop constraint occupancy_kind_known,
  add constraint occupancy_kind_known check (kind in ('practitioner', 'supervisor', 'patient', 'room', 'device', 'absence')),
  add constraint occupancy_of_one check (num_nonnulls(appointment_id, absence_id) = 1),
  add constraint occupancy_each_once unique (clinic_id, appointment_id, resource_id),
  add constraint occupancy_absence_fkey foreign key (clinic_id, absence_id) references palpate.absence on delete cascade,
  add constraint occupancy_once exclude using gist
    (clinic_id with =, resource_id with =, lanes with &&, during with &&) where (holds);
create index occupancy_of_absence on palpate.occupancy (clinic_id, absence_id);
comment on column palpate.occupancy.lanes is 'The lanes it takes: one for an appointment, all for an absence, a patient or a device';

create or replace function palpate.appointment_locks() returns trigger
  language plpgsql security definer set search_path = pg_catalog, palpate as $$
begin
  perform palpate.lock_resources(new.clinic_id, case when tg_op = 'INSERT'
    then array[new.practitioner_id, new.supervisor_id, new.patient_id, new.room_id, new.device_id]
    else array[new.practitioner_id, new.supervisor_id, new.patient_id, new.room_id, new.device_id,
               old.practitioner_id, old.supervisor_id, old.patient_id, old.room_id, old.device_id] end);
  return new;
end $$;

create or replace function palpate.appointment_occupies() returns trigger
  language plpgsql security definer set search_path = pg_catalog, palpate as $$
declare
  needs palpate.service := (select s from palpate.service s where s.clinic_id = new.clinic_id and s.id = new.service_id);
  hands tstzrange := tstzrange(new.starts_at - make_interval(mins => needs.minutes_before),
    new.ends_at + make_interval(mins => needs.minutes_after), '[)');
  beside int4range := int4range(new.lane, new.lane + 1);
begin
  delete from palpate.occupancy where clinic_id = new.clinic_id and appointment_id = new.id;
  insert into palpate.occupancy (clinic_id, appointment_id, resource_id, kind, lanes, during, holds)
    select new.clinic_id, new.id, resource_id, kind, held_lanes, during, palpate.holds_time(new.status)
    from (values (new.practitioner_id, 'practitioner', beside, hands),
                 (new.supervisor_id, 'supervisor', beside, new.during),
                 (new.patient_id, 'patient', int4range(0, null), new.during),
                 (new.room_id, 'room', int4range(0, null), tstzrange(new.starts_at - make_interval(mins => needs.room_minutes_before),
                   new.ends_at + make_interval(mins => needs.room_minutes_after), '[)')),
                 (new.device_id, 'device', int4range(0, null), tstzrange(new.starts_at, new.ends_at + make_interval(mins =>
                   (select d.minutes_after from palpate.device d where d.clinic_id = new.clinic_id and d.id = new.device_id)), '[)')))
      as held (resource_id, kind, held_lanes, during)
    where resource_id is not null;
  return null;
end $$;

drop trigger appointment_occupies_moved on palpate.appointment;
create trigger appointment_occupies_moved after update on palpate.appointment
  for each row when ((new.starts_at, new.ends_at, new.practitioner_id, new.supervisor_id, new.patient_id, new.room_id, new.service_id, new.device_id, new.lane)
    is distinct from (old.starts_at, old.ends_at, old.practitioner_id, old.supervisor_id, old.patient_id, old.room_id, old.service_id, old.device_id, old.lane))
  execute function palpate.appointment_occupies();

create function palpate.absence_occupies() returns trigger
  language plpgsql security definer set search_path = pg_catalog, palpate as $$
begin
  perform palpate.lock_resources(new.clinic_id, array[new.practitioner_id]);
  insert into palpate.occupancy (clinic_id, absence_id, resource_id, kind, lanes, during, holds)
    values (new.clinic_id, new.id, new.practitioner_id, 'absence', int4range(0, null), new.during, true);
  return null;
end $$;
create trigger absence_occupies after insert on palpate.absence
  for each row execute function palpate.absence_occupies();

-- A lane beyond those of the service would be a way past the rule.
create function palpate.appointment_lane_exists() returns trigger
  language plpgsql security definer set search_path = pg_catalog, palpate as $$
begin
  if new.lane >= (select s.lanes from palpate.service s where s.clinic_id = new.clinic_id and s.id = new.service_id) then
    raise exception 'The service has no such lane' using errcode = '23514', constraint = 'appointment_lane_exists';
  end if;
  return new;
end $$;
create trigger appointment_lane_exists before insert or update of lane, service_id on palpate.appointment
  for each row when (new.lane > 0) execute function palpate.appointment_lane_exists();
