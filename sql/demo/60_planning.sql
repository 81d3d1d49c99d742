-- what: shared devices and a service that needs one, prices, absences and a closed day.
-- why: what can be booked depends on them, and their pages should not be empty; one absence is of today, so that the
-- calendar shows what one looks like, the others are far enough not to be in anybody's way.

insert into palpate.device (clinic_id, id, location_id, kind, name, minutes_after, position)
  select pg_temp.clinic(), pg_temp.id('device', location * 10 + n), pg_temp.id('location', location), kind, name, minutes_after, n
  from (values
    (1, 1, 'shockwave', 'Shockwave trolley', 5),
    (1, 2, 'ultrasound', 'Ultrasound, room 3', 0),
    (2, 1, 'shockwave', 'Shockwave trolley', 5)
  ) as machine (location, n, kind, name, minutes_after);

insert into palpate.service (clinic_id, id, name, family, needs_certificate, minutes, room_minutes_after, colour, device_kind,
    follow_up_only, position)
  select pg_temp.clinic(), pg_temp.id('service', 7), 'Shockwave session', id, needs_certificate, 20, 5, 'sm', 'shockwave', true, 7
  from reference.technique_family where id = 'other';

update palpate.service set price_pence = price
  from (values (1, 8500), (2, 6500), (3, 6500), (4, 7000), (5, 4500), (6, 6000), (7, 4000)) as list (n, price)
  where id = pg_temp.id('service', n);

insert into palpate.absence (clinic_id, id, practitioner_id, kind, during, note, entered_at, entered_by)
  select pg_temp.clinic(), pg_temp.id('absence', n), pg_temp.id('practitioner', practitioner), kind,
    tstzrange(pg_temp.moment('Europe/London', day, starts), pg_temp.moment('Europe/London', last_day, ends), '[)'), note,
    pg_temp.moment('Europe/London', -20, '11:00'), pg_temp.id('account', 1)
  from (values
    (1, 4, 'training', 50, time '09:00', 50, time '12:00', 'First aid course'),
    (2, 5, 'holiday', 63, '00:00', 70, '00:00', ''),
    (3, 4, 'training', 0, '17:30', 0, '18:15', 'Case review')
  ) as away (n, practitioner, kind, day, starts, last_day, ends, note);

insert into palpate.closure (clinic_id, id, location_id, day, name)
  values (pg_temp.clinic(), pg_temp.id('closure', 1), pg_temp.id('location', 1), pg_temp.today() + 60, 'Works holiday');
