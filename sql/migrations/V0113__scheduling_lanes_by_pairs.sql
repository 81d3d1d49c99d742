-- what: of two appointments that run side by side, each is in a lane that the service of the other allows; one that comes back holds the lanes of its service as it is now.
-- why: only the last lane of a service kept others out, so that a third patient could be put beside one whose service allows two.

-- A lane is four numbers long. An appointment takes its own lane whole, and of each lane that its service does not allow the
-- one number that bears its own lane: so it meets whoever is in such a lane, and nobody whose service allows as many.
drop function palpate.lanes_held(integer, integer);
create function palpate.lanes_held(lane integer, lanes integer) returns int4multirange
  language sql immutable
return (select range_agg(case when other = lane then int4range(other * 4, other * 4 + 4) else int4range(other * 4 + lane, other * 4 + lane + 1) end)
  from generate_series(0, 3) as other where other = lane or other >= lanes);
comment on function palpate.lanes_held is 'What an appointment takes of the four lanes of a practitioner, by its own lane and how many its service allows; with (0, 1) all of them';
grant execute on function palpate.lanes_held to palpate_app;

create function palpate.lane_of(held int4multirange) returns integer
  language sql immutable
return lower(held) / 4;
create function palpate.lanes_allowed(held int4multirange) returns integer
  language sql immutable
return (select 8 - sum(upper(part) - lower(part)) from unnest(held) as part);
comment on function palpate.lanes_allowed is 'How many lanes the service of what holds them allows';
grant execute on function palpate.lane_of, palpate.lanes_allowed to palpate_app;

alter table palpate.occupancy drop constraint occupancy_once;
alter table palpate.occupancy alter column lanes type int4multirange
  using palpate.lanes_held(lower(lanes), case when upper_inf(lanes) then lower(lanes) + 1 else 4 end);
comment on column palpate.occupancy.lanes is 'The lanes it takes and those in which it lets nobody be, see lanes_held; all for an absence, a patient, a room or a device';

create or replace function palpate.appointment_occupies() returns trigger
  language plpgsql security definer set search_path = pg_catalog, palpate as $$
declare
  needs palpate.service := (select s from palpate.service s where s.clinic_id = new.clinic_id and s.id = new.service_id);
  turnover smallint := (select r.minutes_after from palpate.room r where r.clinic_id = new.clinic_id and r.id = new.room_id);
  hands tstzrange := tstzrange(new.starts_at - make_interval(mins => needs.minutes_before),
    new.ends_at + make_interval(mins => needs.minutes_after), '[)');
  whole int4multirange := palpate.lanes_held(0, 1);
begin
  delete from palpate.occupancy where clinic_id = new.clinic_id and appointment_id = new.id;
  insert into palpate.occupancy (clinic_id, appointment_id, resource_id, kind, lanes, during, holds)
    select new.clinic_id, new.id, resource_id, kind, held_lanes, during, palpate.holds_time(new.status)
    from (values (new.practitioner_id, 'practitioner', palpate.lanes_held(new.lane, needs.lanes), hands),
                 (new.supervisor_id, 'supervisor', palpate.lanes_held(0, needs.lanes), new.during),
                 (new.patient_id, 'patient', whole, new.during),
                 (new.room_id, 'room', whole, tstzrange(new.starts_at - make_interval(mins => needs.room_minutes_before),
                   new.ends_at + make_interval(mins => greatest(needs.room_minutes_after, turnover)), '[)')),
                 (new.device_id, 'device', whole, tstzrange(new.starts_at, new.ends_at + make_interval(mins =>
                   (select d.minutes_after from palpate.device d where d.clinic_id = new.clinic_id and d.id = new.device_id)), '[)')))
      as held (resource_id, kind, held_lanes, during)
    where resource_id is not null;
  return null;
end $$;

drop trigger appointment_occupies_moved on palpate.appointment;
create trigger appointment_occupies_moved after update on palpate.appointment
  for each row when ((new.starts_at, new.ends_at, new.practitioner_id, new.supervisor_id, new.patient_id, new.room_id, new.service_id, new.device_id, new.lane)
    is distinct from (old.starts_at, old.ends_at, old.practitioner_id, old.supervisor_id, old.patient_id, old.room_id, old.service_id, old.device_id, old.lane)
    or palpate.holds_time(new.status) and not palpate.holds_time(old.status))
  execute function palpate.appointment_occupies();

create or replace function palpate.absence_occupies() returns trigger
  language plpgsql security definer set search_path = pg_catalog, palpate as $$
begin
  perform palpate.lock_resources(new.clinic_id, array[new.practitioner_id]);
  insert into palpate.occupancy (clinic_id, absence_id, resource_id, kind, lanes, during, holds)
    values (new.clinic_id, new.id, new.practitioner_id, 'absence', palpate.lanes_held(0, 1), new.during, true);
  return null;
end $$;

create or replace function palpate.service_opens_lanes() returns trigger
  language plpgsql security definer set search_path = pg_catalog, palpate as $$
begin
  update palpate.occupancy o set lanes = palpate.lanes_held(palpate.lane_of(o.lanes), new.lanes)
    from palpate.appointment a
    where a.clinic_id = new.clinic_id and a.service_id = new.id and o.clinic_id = a.clinic_id and o.appointment_id = a.id
      and o.kind in ('practitioner', 'supervisor') and palpate.lanes_allowed(o.lanes) < new.lanes;
  return null;
end $$;

-- What is to come keeps others out as its service says; what runs beside something else already stays as it was agreed.
update palpate.occupancy o set lanes = palpate.lanes_held(palpate.lane_of(o.lanes), greatest(s.lanes, palpate.lane_of(o.lanes) + 1))
  from palpate.appointment a join palpate.service s on s.clinic_id = a.clinic_id and s.id = a.service_id
  where o.clinic_id = a.clinic_id and o.appointment_id = a.id and o.kind in ('practitioner', 'supervisor') and upper(o.during) > now()
    and not exists (select from palpate.occupancy x where o.holds and x.clinic_id = o.clinic_id and x.resource_id = o.resource_id and x.holds
      and x.appointment_id is distinct from o.appointment_id and x.during && o.during
      and x.lanes && palpate.lanes_held(palpate.lane_of(o.lanes), greatest(s.lanes, palpate.lane_of(o.lanes) + 1)));

alter table palpate.occupancy add constraint occupancy_once exclude using gist
  (clinic_id with =, resource_id with =, lanes with &&, during with &&) where (holds);
