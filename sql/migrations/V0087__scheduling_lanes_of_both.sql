-- what: no appointment runs beside one whose service allows fewer patients at once; a supervisor is held like whoever treats alone, whatever the trainee's lane.
-- why: only the newcomer's service was asked, so that a service for one patient at a time was overlapped; a supervisor of a second lane could treat somebody else meanwhile.

-- The last lane of a service stretches over all that follow: what needs more of them finds them taken.
create function palpate.lanes_held(lane integer, lanes integer) returns int4range
  language sql immutable
return int4range(lane, case when lane + 1 < lanes then lane + 1 end);
comment on function palpate.lanes_held is 'Which lanes of a practitioner an appointment takes, by its own lane and how many its service allows';
grant execute on function palpate.lanes_held to palpate_app;

create or replace function palpate.appointment_occupies() returns trigger
  language plpgsql security definer set search_path = pg_catalog, palpate as $$
declare
  needs palpate.service := (select s from palpate.service s where s.clinic_id = new.clinic_id and s.id = new.service_id);
  turnover smallint := (select r.minutes_after from palpate.room r where r.clinic_id = new.clinic_id and r.id = new.room_id);
  hands tstzrange := tstzrange(new.starts_at - make_interval(mins => needs.minutes_before),
    new.ends_at + make_interval(mins => needs.minutes_after), '[)');
begin
  delete from palpate.occupancy where clinic_id = new.clinic_id and appointment_id = new.id;
  insert into palpate.occupancy (clinic_id, appointment_id, resource_id, kind, lanes, during, holds)
    select new.clinic_id, new.id, resource_id, kind, held_lanes, during, palpate.holds_time(new.status)
    from (values (new.practitioner_id, 'practitioner', palpate.lanes_held(new.lane, needs.lanes), hands),
                 (new.supervisor_id, 'supervisor', palpate.lanes_held(0, needs.lanes), new.during),
                 (new.patient_id, 'patient', int4range(0, null), new.during),
                 (new.room_id, 'room', int4range(0, null), tstzrange(new.starts_at - make_interval(mins => needs.room_minutes_before),
                   new.ends_at + make_interval(mins => greatest(needs.room_minutes_after, turnover)), '[)')),
                 (new.device_id, 'device', int4range(0, null), tstzrange(new.starts_at, new.ends_at + make_interval(mins =>
                   (select d.minutes_after from palpate.device d where d.clinic_id = new.clinic_id and d.id = new.device_id)), '[)')))
      as held (resource_id, kind, held_lanes, during)
    where resource_id is not null;
  return null;
end $$;

-- A service that allows more patients at once from now on opens lanes of what is booked; one that allows fewer takes nobody's time away.
create function palpate.service_opens_lanes() returns trigger
  language plpgsql security definer set search_path = pg_catalog, palpate as $$
begin
  update palpate.occupancy o set lanes = palpate.lanes_held(lower(o.lanes), new.lanes)
    from palpate.appointment a
    where a.clinic_id = new.clinic_id and a.service_id = new.id and o.clinic_id = a.clinic_id and o.appointment_id = a.id
      and o.kind in ('practitioner', 'supervisor') and o.holds and upper_inf(o.lanes);
  return null;
end $$;
create trigger service_opens_lanes after update of lanes on palpate.service
  for each row when (new.lanes > old.lanes) execute function palpate.service_opens_lanes();

-- What is to come and has nobody beside it; what runs beside something else already stays as it was agreed.
update palpate.occupancy o set lanes = palpate.lanes_held(lower(o.lanes), s.lanes)
  from palpate.appointment a join palpate.service s on s.clinic_id = a.clinic_id and s.id = a.service_id
  where o.clinic_id = a.clinic_id and o.appointment_id = a.id and o.kind in ('practitioner', 'supervisor') and o.holds
    and upper(o.during) > now() and a.lane + 1 >= s.lanes
    and not exists (select from palpate.occupancy x where x.clinic_id = o.clinic_id and x.resource_id = o.resource_id and x.holds
      and x.appointment_id is distinct from o.appointment_id and x.during && o.during and x.lanes && int4range(lower(o.lanes), null));
