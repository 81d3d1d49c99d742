-- what: the minutes that a room needs after each appointment, whatever the service.
-- why: a room with a heavy couch or a shower takes longer to turn over than the service knows; the longer of the two counts.

alter table palpate.room
  add column minutes_after smallint not null default 0 constraint room_minutes_after check (minutes_after between 0 and 60);
comment on column palpate.room.minutes_after is 'Minutes for which it stays taken after any appointment; the service may need more';

create or replace function palpate.appointment_occupies() returns trigger
  language plpgsql security definer set search_path = pg_catalog, palpate as $$
declare
  needs palpate.service := (select s from palpate.service s where s.clinic_id = new.clinic_id and s.id = new.service_id);
  turnover smallint := (select r.minutes_after from palpate.room r where r.clinic_id = new.clinic_id and r.id = new.room_id);
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
                   new.ends_at + make_interval(mins => greatest(needs.room_minutes_after, turnover)), '[)')),
                 (new.device_id, 'device', int4range(0, null), tstzrange(new.starts_at, new.ends_at + make_interval(mins =>
                   (select d.minutes_after from palpate.device d where d.clinic_id = new.clinic_id and d.id = new.device_id)), '[)')))
      as held (resource_id, kind, held_lanes, during)
    where resource_id is not null;
  return null;
end $$;
