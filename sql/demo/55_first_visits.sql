-- what: the first visit of everybody who has been screened and not yet treated for weeks: on the day of the first screening.
-- why: who was screened has been here, and is no stranger on today's calendar.

create temp table demo_first on commit drop as
  select 500000 + patient as number, patient, practitioner_id, account, name, location_id, room_id, starts_at
  from demo_usual
  join (select patient, location, day from demo_screening where signed_at = first_signed_at) as new using (patient)
  cross join lateral (select w.practitioner_id, w.location_id, w.room_id, p.name, p.position as account, l.time_zone
    from palpate.working_hours w
    join palpate.practitioner p on p.id = w.practitioner_id
    join palpate.location l on l.id = w.location_id
    where w.clinic_id = pg_temp.clinic() and not p.trainee and w.weekday = extract(isodow from pg_temp.today() + day)
      and w.starts <= time '13:45' and w.ends >= time '14:45'
    order by w.location_id <> pg_temp.id('location', location), p.position limit 1) as whoever
  cross join lateral (select pg_temp.moment(time_zone, day, '13:45') as starts_at) as start
  where not exists (select from demo_standing d where d.patient = demo_usual.patient and d.status = 'completed' and d.day < -6);

insert into palpate.appointment (clinic_id, id, location_id, room_id, practitioner_id, patient_id, service_id, family,
    needs_certificate, starts_at, ends_at, status, status_at, status_by, booked_at, booked_by)
  select pg_temp.clinic(), pg_temp.id('appointment', number), location_id, room_id, practitioner_id, pg_temp.id('patient', patient),
    s.id, s.family, s.needs_certificate, starts_at, starts_at + s.minutes * interval '1 minute', 'completed',
    starts_at + s.minutes * interval '1 minute', pg_temp.id('account', account), starts_at - interval '2 days', pg_temp.id('account', 10)
  from demo_first join palpate.service s on s.id = pg_temp.id('service', 1);

insert into palpate.visit (clinic_id, id, appointment_id, patient_id, practitioner_id, certified_id, location_id, started_at, note)
  select a.clinic_id, pg_temp.id('visit', number), a.id, a.patient_id, a.practitioner_id, a.certified_id, a.location_id,
    a.starts_at, 'First visit: history taken, examined, goals agreed. Treatment begins next time.'
  from demo_first join palpate.appointment a on a.id = pg_temp.id('appointment', number);

update palpate.visit v
  set signed_at = a.ends_at, signed_by = pg_temp.id('account', account), signed_name = name, version = 1
  from demo_first join palpate.appointment a on a.id = pg_temp.id('appointment', number)
  where v.id = pg_temp.id('visit', number);
