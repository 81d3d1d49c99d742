-- what: a second, small clinic with people of its own: for tests only.
-- why: what belongs to one clinic must never be seen from another; its ids are like the first one's, with -9000-.

create function pg_temp.south(kind text, number bigint default 1) returns uuid immutable language sql
  return replace(pg_temp.id(kind, number)::text, '-8000-', '-9000-')::uuid;
create function pg_temp.south_midnight(day date) returns timestamptz immutable language sql
  return day::timestamp at time zone 'Europe/Lisbon';

insert into palpate.clinic (id, name, created_at)
  values (pg_temp.south('clinic'), 'Southgate Clinic (tests)', pg_temp.moment('Europe/Lisbon', -300, '09:00'));
insert into palpate.location (clinic_id, id, name, address, time_zone, jurisdiction, position)
  values (pg_temp.south('clinic'), pg_temp.south('location'), 'Southgate', '9 Southgate Lane (invented)',
    'Europe/Lisbon', 'PT', 1);
insert into palpate.room (clinic_id, id, location_id, name, position)
  values (pg_temp.south('clinic'), pg_temp.south('room'), pg_temp.south('location'), 'South room', 1);
insert into palpate.service (clinic_id, id, name, family, needs_certificate, minutes, colour, position)
  select pg_temp.south('clinic'), pg_temp.south('service'), 'Southgate therapy', id, needs_certificate, 45, 'tp', 1
  from reference.technique_family where id = 'manual_compression';
insert into palpate.practitioner (clinic_id, id, name, profession, position)
  values (pg_temp.south('clinic'), pg_temp.south('practitioner'), 'Lena Southgate', 'physiotherapist', 1);
insert into palpate.credential (clinic_id, id, practitioner_id, kind, title, issuing_body, number, jurisdiction,
    issued_on, expires_on, status, entered_by, verified_by, verified_at, verification_method, changed_at)
  select pg_temp.south('clinic'), pg_temp.south('credential'), pg_temp.south('practitioner'), 'licence',
    'Registration as a physiotherapist', 'Southgate Register (demo)', 'SOUTH-1', 'PT',
    pg_temp.today() - 900, pg_temp.today() + 400, 'verified', pg_temp.south('account'), pg_temp.id('account', 11),
    entered, 'register_check', entered
  from pg_temp.south_midnight(pg_temp.today() - 900) as entered;
insert into palpate.qualification (clinic_id, practitioner_id, location_id, technique, valid, credential_id)
  select clinic_id, practitioner_id, pg_temp.south('location'), technique,
    tstzrange(pg_temp.south_midnight(issued_on), pg_temp.south_midnight(expires_on + 1)), id
  from palpate.credential, unnest('{manual_compression,myofascial_release,exercise}'::text[]) as technique
  where id = pg_temp.south('credential');
insert into palpate.working_hours (clinic_id, id, practitioner_id, location_id, room_id, weekday, starts, ends)
  select pg_temp.south('clinic'), pg_temp.south('hours', weekday), pg_temp.south('practitioner'),
    pg_temp.south('location'), pg_temp.south('room'), weekday, '09:00', '17:00'
  from generate_series(1, 7) as weekday;

insert into palpate.patient (clinic_id, id, given_name, family_name, birth_date, phone, phone_reversed, registered_at)
  select pg_temp.south('clinic'), pg_temp.south('patient', n), given, 'Southgatepatient', birth_date, phone,
    reverse(regexp_replace(phone, '[^0-9]', '', 'g')), pg_temp.moment('Europe/Lisbon', -30, '10:00')
  from (values
    (1, 'Xanthippe', date '1984-03-12', '+44 20 7946 0901'),
    (2, 'Quirinus', '1960-10-10', '+44 20 7946 0902'),
    (3, 'Wilfreda', '1999-09-09', '+44 20 7946 0903')
  ) as person (n, given, birth_date, phone) order by n;
insert into palpate.patient_word (clinic_id, patient_id, word)
  select clinic_id, id, word from palpate.patient, pg_temp.search_words(given_name || ' ' || family_name) as word
  where clinic_id = pg_temp.south('clinic');

insert into palpate.appointment (clinic_id, id, location_id, room_id, practitioner_id, patient_id, service_id, family,
    needs_certificate, starts_at, ends_at, status, status_at, status_by, booked_at, booked_by)
  select clinic_id, pg_temp.south('appointment'), pg_temp.south('location'), pg_temp.south('room'),
    pg_temp.south('practitioner'), pg_temp.south('patient'), id, family, needs_certificate,
    eleven, eleven + interval '45 minutes', 'booked', booked, pg_temp.south('account'), booked, pg_temp.south('account')
  from palpate.service, lateral (select pg_temp.moment('Europe/Lisbon', 0, '11:00') as eleven,
    pg_temp.moment('Europe/Lisbon', -3, '10:00') as booked) as moments
  where id = pg_temp.south('service');

insert into access.account (id, email, password_hash, name)
  values (pg_temp.south('account'), 'lena@southgate.example', current_setting('palpate.demo_password_hash'),
    'Lena Southgate');
insert into access.membership (clinic_id, account_id, roles, practitioner_id)
  values (pg_temp.south('clinic'), pg_temp.south('account'), '{RECEPTIONIST,PRACTITIONER,CLINICAL_LEAD}',
    pg_temp.south('practitioner'));
