-- what: Amelia Okafor's weekly visits as a course of eight, and four people who wait for a time.
-- why: a course is seen on the patient's page, and a time that is given up finds somebody who fits.

insert into palpate.course (clinic_id, id, patient_id, service_id, planned, created_at, created_by)
  select pg_temp.clinic(), '01900000-0000-7021-8000-000000000001', pg_temp.id('patient', 1), pg_temp.id('service', 4), 8,
    pg_temp.moment('Europe/London', -50, '12:00'), pg_temp.id('account', 10);

update palpate.appointment a set course_id = '01900000-0000-7021-8000-000000000001', course_number = nth
  from (select id, row_number() over (order by starts_at) as nth from palpate.appointment
    where clinic_id = pg_temp.clinic() and patient_id = pg_temp.id('patient', 1) and holds) as visit
  where a.clinic_id = pg_temp.clinic() and a.id = visit.id and nth <= 8;

-- Priority 1 is urgent. A practitioner of null is anybody.
insert into palpate.waiting_entry (clinic_id, id, location_id, patient_id, service_id, practitioner_id, weekdays, from_time, until_time,
    first_day, last_day, priority, note, entered_at, entered_by)
  select pg_temp.clinic(), ('01900000-0000-7022-8000-' || lpad(n::text, 12, '0'))::uuid, pg_temp.id('location', 1),
    pg_temp.id('patient', patient), pg_temp.id('service', service), pg_temp.id('practitioner', practitioner), weekdays::smallint[], from_time,
    until_time, pg_temp.today(), pg_temp.today() + 28, priority, note, pg_temp.moment('Europe/London', -waits, '11:00') + n * interval '7 minutes',
    pg_temp.id('account', 10)
  from (values
    (1, 28, 2, null::int, '{1,2,3,4,5,6,7}', time '08:00', time '19:00', 1, 'Can come within the hour.', 2),
    (2, 30, 2, 2, '{1,2,3,4,5}', '15:00', '19:00', 2, 'After school only.', 9),
    (3, 9, 5, null, '{1,3,5,6}', '08:00', '13:00', 2, '', 5),
    (4, 31, 3, 2, '{2,4,6,7}', '08:00', '19:00', 3, 'Already has a later appointment.', 12)
  ) as waiting (n, patient, service, practitioner, weekdays, from_time, until_time, priority, note, waits);
