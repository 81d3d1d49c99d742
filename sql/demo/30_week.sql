-- what: six weeks of two people's visits, this week around today in every status, and the two weeks to come.
-- why: the calendar is looked at first: full today, with somebody in the room now, people waiting, and free times.
--
-- An appointment, its screening and its visit share a number: (100 + day) * 1000 + patient; nobody comes twice a day.

-- What each person usually comes for (the number of a service), and who has never been screened: they are never
-- treated, only booked.
create temp table demo_usual on commit drop as
  select n::int as patient, service, n in (10, 11, 16, 21, 22, 25, 29, 34, 36, 38, 39) as never_screened
  from unnest(array[
    4, 4, 4, 2, 5, 3, 4, 4, 4, 1,
    1, 5, 4, 2, 5, 1, 6, 6, 6, 3,
    3, 6, 5, 3, 1, 2, 5, 2, 5, 2,
    3, 2, 2, 2, 4, 1, 2, 1, 3, 5]) with ordinality as usual (service, n);

create temp table demo_appointment (
  patient int, day int, practitioner int, location int default 1, starts time, service int, supervisor int, fate text,
  number bigint generated always as ((100 + day) * 1000 + patient) stored, primary key (number)
) on commit drop;

-- Amelia Okafor and Henrik Müller: every seven days, six times, with Thea.
insert into demo_appointment (patient, day, practitioner, starts, service)
  select patient, -49 + 7 * nth, 2, starts, (array[4, 4, 3, 4, 2, 4])[nth]
  from (values (1, time '10:00'), (2, '11:15')) as course (patient, starts), generate_series(1, 6) as nth;

-- Thea today: Siobhán O'Neill is in the room now, the others come every hour and a half before and after her, so that
-- there is always a free time next to them. Before eight and after seven the day's first or last time is taken for now.
insert into demo_appointment (patient, day, practitioner, starts, service, fate)
  select patient, 0, 2, make_time(minute / 60, minute % 60, 0), service, case when nth = 0 then 'in_treatment' end
  from (select pg_temp.demo_now() at time zone 'Europe/London' as clock) as london,
    lateral (select extract(hour from clock)::int * 60 + extract(minute from clock)::int / 15 * 15 as quarter) as now,
    lateral (select case when quarter >= 795 then least(greatest(quarter - 15, 795), 1095)
      else least(greatest(quarter - 15, 480), 705) end as siobhan) as room,
    generate_series(-6, 6) as nth,
    lateral (select siobhan + nth * 90 as minute, case sign(nth) when 0 then 3
      when 1 then (array[9, 6, 7, 4, 8, 5])[nth] else (array[5, 8, 4, 7, 6, 9])[-nth] end as patient) as turn
    join demo_usual using (patient)
  where minute between 480 and 705 or minute between 795 and 1095;

-- The other columns of today, and what has become of some of it, or will if nothing else happens.
insert into demo_appointment (patient, day, practitioner, location, starts, service, supervisor, fate)
  select patient, 0, practitioner, location, starts, coalesce(instead_of_usual, service), supervisor, fate
  from (values
    (12, 1, 1, time '08:30'), (13, 1, 1, '09:30'), (11, 1, 1, '11:00'), (14, 1, 1, '14:00'), (15, 1, 1, '17:00'),
    (17, 4, 1, '10:00'), (18, 4, 1, '11:15'), (21, 4, 1, '12:15'), (19, 4, 1, '13:45'), (20, 4, 1, '15:00'),
    (22, 4, 1, '16:15'),
    (23, 5, 1, '08:30'), (24, 5, 1, '09:15'), (26, 5, 1, '10:15'), (29, 5, 1, '11:15'), (27, 5, 1, '13:00'),
    (25, 5, 1, '14:00'),
    (30, 6, 1, '09:00'), (31, 6, 1, '10:00'), (32, 6, 1, '11:15'), (34, 6, 1, '13:30'), (33, 6, 1, '15:00'),
    (35, 3, 2, '08:30'), (37, 3, 2, '10:00'), (40, 3, 2, '13:30'), (36, 3, 2, '15:00')
  ) as today (patient, practitioner, location, starts)
  join demo_usual using (patient)
  left join (values (21, 'cancelled', null::int, null::int), (23, 'no_show', null, null), (29, 'cancelled', null, null),
    (33, null, 4, 1)) as special (patient, fate, instead_of_usual, supervisor) using (patient);

-- The other days: each practitioner's people in turn. In the days gone by only those who have been screened.
insert into demo_appointment (patient, day, practitioner, location, starts, service, fate)
  select patient, day, practitioner, location, starts[k + 1], service,
    case abs(patient * 7 + day * 5) % 13 when 3 then case when day < 0 then 'no_show' end when 7 then 'cancelled' end
  from (values
    (1, 1, '{12,13,14,15}'::int[], '{16,14,12,13,15}'::int[], '{10:00,15:30}'::time[]),
    (2, 1, '{3,4,5,6,7}', '{1,3,2,4,10,5,6,7}', '{09:30,14:30}'),
    (3, 1, '{8,9}', '{8,9,21}', '{11:00}'),
    (3, 2, '{35,37,40}', '{35,38,37,40}', '{10:00}'),
    (4, 1, '{17,18,19,20}', '{17,18,19,20}', '{11:00,15:00}'),
    (4, 2, '{}', '{39}', '{10:00}'),
    (5, 1, '{23,24,26,27}', '{29,23,24,26,27}', '{09:00,14:30}'),
    (6, 1, '{30,31,32,33}', '{30,31,32,33}', '{10:30,14:00}')
  ) as caseload (practitioner, location, seen, to_come, starts)
  cross join generate_series(1 - extract(isodow from pg_temp.today())::int, 14) as day
  cross join lateral (select case when day < 0 then seen else to_come end as people) as who
  cross join lateral (select cardinality(people) as many, cardinality(starts) as places) as counted
  cross join lateral generate_series(0, least(places, many) - 1) as k
  cross join lateral (select people[1 + (day * places + k + 100 * many) % many] as patient) as turn
  join demo_usual using (patient)
  where day <> 0 and exists (select from palpate.working_hours w
    where w.practitioner_id = pg_temp.id('practitioner', practitioner)
      and w.location_id = pg_temp.id('location', location)
      and w.weekday = extract(isodow from pg_temp.today() + day));

-- Nobody has two first times ahead.
delete from demo_appointment a using demo_usual u
  where u.patient = a.patient and never_screened
    and exists (select from demo_appointment sooner where sooner.patient = a.patient and sooner.day < a.day);

-- How each stands now. Who is late without ever having been screened did not come, or had cancelled.
create temp table demo_standing on commit drop as
  select a.*, never_screened, time_zone, family, needs_certificate, starts_at, ends_at,
    case
      when fate = 'no_show' and starts_at + interval '15 minutes' <= now then fate
      when fate in ('cancelled', 'in_treatment') then fate
      when over and never_screened then case a.patient % 2 when 0 then 'no_show' else 'cancelled' end
      when over then 'completed'
      when begun and never_screened then 'arrived'
      when begun then 'in_treatment'
      when starts_at <= now + interval '45 minutes' and 2 >= row_number() over
        (partition by day, location, begun, fate order by starts_at, practitioner) then 'arrived'
      when starts_at < now + interval '4 hours' or day <= 3 and a.patient % 3 <> 0 then 'confirmed'
      else 'booked'
    end as status
  from demo_appointment a
  join demo_usual u using (patient)
  join palpate.location l on l.id = pg_temp.id('location', location)
  join palpate.service s on s.id = pg_temp.id('service', a.service),
  lateral (select pg_temp.moment(time_zone, day, starts) as starts_at, pg_temp.demo_now() as now) as start,
  lateral (select starts_at + minutes * interval '1 minute' as ends_at) as finish,
  lateral (select ends_at <= now as over, starts_at <= now as begun) as progress;

insert into palpate.appointment (clinic_id, id, location_id, room_id, practitioner_id, supervisor_id, patient_id,
    service_id, family, needs_certificate, starts_at, ends_at, status, status_at, status_by, reason, note,
    booked_at, booked_by)
  select pg_temp.clinic(), pg_temp.id('appointment', number), pg_temp.id('location', location), room_id,
    pg_temp.id('practitioner', practitioner), pg_temp.id('practitioner', supervisor), pg_temp.id('patient', patient),
    pg_temp.id('service', service), family, needs_certificate, starts_at, ends_at, status,
    case status
      when 'completed' then ends_at
      when 'no_show' then starts_at + interval '15 minutes'
      when 'in_treatment' then least(starts_at + interval '3 minutes', now - interval '5 minutes')
      when 'arrived' then least(starts_at - interval '6 minutes', now - interval '2 minutes')
      when 'cancelled' then least(starts_at - interval '3 hours', now - interval '1 hour')
      when 'confirmed' then least(starts_at - interval '1 day', now - interval '2 hours')
      else booked_at
    end,
    pg_temp.id('account', case when status in ('completed', 'in_treatment') then practitioner else 10 end),
    case status when 'cancelled' then (array['patient_ill', 'patient_cannot_come', 'clinic_practitioner_away',
      'patient_no_longer_needs', 'clinic_other'])[1 + patient % 5]
      when 'no_show' then (array['no_show_not_reached', 'no_show_forgot'])[1 + patient % 2] end,
    case patient when 12 then 'Community transport brings her.' when 32 then 'A parent comes with them.'
      when 14 then 'Chaperone asked for.' when 40 then 'Speak to him face to face.' else '' end,
    booked_at, pg_temp.id('account', 10)
  from demo_standing,
    lateral (select pg_temp.demo_now() as now) as told,
    lateral (select least(starts_at - interval '9 days', now - interval '1 day')
      + patient * interval '1 minute' as booked_at) as booking,
    lateral (select room_id from palpate.working_hours w
      where w.practitioner_id = pg_temp.id('practitioner', practitioner)
        and w.location_id = pg_temp.id('location', location) limit 1) as usual_room
  order by number;
