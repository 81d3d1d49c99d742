-- what: the demo clinic, all invented: places, rooms, services, practitioners with certificates and hours, accounts.
-- why: Palpate can be looked at and tested on the same people on any day: all is counted from the day of loading.
--
-- Read by the launcher into an empty database, all files in one transaction. Days are offsets from today (0 is today);
-- "today" is London's day at palpate.demo_now. The functions below live in pg_temp and go with the connection.

create function pg_temp.demo_now() returns timestamptz stable language sql
  return current_setting('palpate.demo_now')::timestamptz;
create function pg_temp.today() returns date stable language sql
  return (pg_temp.demo_now() at time zone 'Europe/London')::date;

-- The ids can be read: 01900000-0000-7<kind>-8000-<number>.
create function pg_temp.id(kind text, number bigint) returns uuid immutable language sql
  return ('01900000-0000-7' || case kind
      when 'clinic' then '001' when 'location' then '002' when 'room' then '003' when 'service' then '004'
      when 'practitioner' then '005' when 'credential' then '006' when 'hours' then '007' when 'account' then '008'
      when 'device' then '009' when 'rule' then '00a' when 'supervision' then '00b' when 'absence' then '00c' when 'closure' then '00d' when 'override' then '00e'
      when 'patient' then '010' when 'appointment' then '020' when 'screening' then '030' when 'consent' then '035'
      when 'visit' then '040' when 'point' then '050' when 'record' then '060' when 'addendum' then '070'
    end || '-8000-' || lpad(number::text, 12, '0'))::uuid;
create function pg_temp.clinic() returns uuid immutable language sql
  return pg_temp.id('clinic', 1);

-- A moment at a place: so many days from today, at that hour of the place's own clock.
create function pg_temp.moment(zone text, day int, hour time) returns timestamptz stable language sql
  return (pg_temp.today() + day + hour) at time zone zone;

insert into palpate.clinic (id, name, created_at)
  values (pg_temp.clinic(), 'Northgate Clinic (demo)', pg_temp.moment('Europe/London', -1200, '09:00'));

insert into palpate.location (clinic_id, id, name, address, time_zone, jurisdiction, position)
  select pg_temp.clinic(), pg_temp.id('location', n), name, address, time_zone, jurisdiction, n
  from (values
    (1, 'London', '1 Northgate Row, London (invented)', 'Europe/London', 'GB'),
    (2, 'Baltimore', '200 Northgate Street, Baltimore, Maryland (invented)', 'America/New_York', 'US-MD')
  ) as place (n, name, address, time_zone, jurisdiction);

insert into palpate.room (clinic_id, id, location_id, name, position)
  select pg_temp.clinic(), pg_temp.id('room', location * 10 + n), pg_temp.id('location', location),
    'Room ' || n, n
  from (values (1, 6), (2, 3)) as place (location, rooms), generate_series(1, rooms) as n;

insert into palpate.service (clinic_id, id, name, family, needs_certificate, minutes, room_minutes_after, colour,
    first_visit, position)
  select pg_temp.clinic(), pg_temp.id('service', n), s.name, f.id, f.needs_certificate, minutes, room_after, colour,
    colour = 'new', n
  from (values
    (1, 'First visit', 'assessment', 60, 0, 'new'),
    (2, 'Trigger point therapy', 'manual_compression', 45, 0, 'tp'),
    (3, 'Myofascial release', 'myofascial_release', 45, 0, 'mfr'),
    (4, 'Dry needling', 'dry_needling', 45, 10, 'dn'),
    (5, 'Follow-up', 'manual_compression', 30, 0, 'fu'),
    (6, 'Sports massage', 'manual_compression', 60, 0, 'sm')
  ) as s (n, name, family, minutes, room_after, colour)
  join reference.technique_family f on f.id = s.family;

insert into palpate.practitioner (clinic_id, id, name, profession, trainee, position)
  select pg_temp.clinic(), pg_temp.id('practitioner', n), name, profession, trainee, n
  from (values
    (1, 'Dr. Imre Halász', 'physician', false),
    (2, 'Thea Lindqvist', 'physiotherapist', false),
    (3, 'Naomi Okonjo', 'physiotherapist', false),
    (4, 'Mateus Ferraz', 'massage_therapist', false),
    (5, 'Callum Drummond', 'osteopath', false),
    (6, 'Aoife Brennan', 'physiotherapist', true)
  ) as who (n, name, profession, trainee);

-- Naomi's needling certificate ends in the middle of next month, Callum's ended in the middle of last month. Issued and
-- lasting are days before and after today; who issued it follows from the kind and the place. Each entered their own
-- on the day of issue, and Ines Duarte checked it with the register.
create temp table demo_credential on commit drop as
  select n, practitioner, location, kind, title,
    case when location = 2 then 'Maryland Register (demo)' else body || ' (demo)' end as body,
    pg_temp.today() - issued as issued_on, coalesce(month_day, pg_temp.today() + lasting) as expires_on
  from (values
    (1, 1, 1, 'licence', 'Licence to practise medicine', 'Medical Register', 5400, 540, null::int),
    (2, 1, 1, 'needling_certificate', 'Certificate in dry needling', 'Needling Board', 1600, 520, null),
    (3, 2, 1, 'licence', 'Registration as a physiotherapist', 'Physiotherapy Register', 3300, 450, null),
    (4, 2, 1, 'needling_certificate', 'Certificate in dry needling', 'Needling Board', 1100, 430, null),
    (5, 3, 1, 'licence', 'Registration as a physiotherapist', 'Physiotherapy Register', 2500, 300, null),
    (6, 3, 2, 'licence', 'Physical therapist, Maryland', '', 1900, 360, null),
    (7, 3, 1, 'needling_certificate', 'Certificate in dry needling', 'Needling Board', 700, null, 1),
    (8, 3, 2, 'needling_certificate', 'Dry needling registration, Maryland', '', 700, null, 1),
    (9, 4, 1, 'licence', 'Massage and soft tissue therapist', 'Manual Therapy Register', 1500, 180, null),
    (10, 4, 2, 'licence', 'Massage therapist, Maryland', '', 900, 240, null),
    (11, 5, 1, 'licence', 'Registration as an osteopath', 'Osteopathy Register', 2800, 150, null),
    (12, 5, 2, 'licence', 'Osteopathic manual practitioner, Maryland', '', 1000, 330, null),
    (13, 5, 1, 'needling_certificate', 'Certificate in dry needling', 'Needling Board', 760, null, -1),
    (14, 6, 1, 'licence', 'Provisional registration, manual techniques', 'Physiotherapy Register', 120, 245, null),
    (15, 2, 1, 'first_aid', 'First aid at work', 'First Aid Society', 400, 330, null)
  ) as held (n, practitioner, location, kind, title, body, issued, lasting, months),
    lateral (select (date_trunc('month', pg_temp.today()) + make_interval(months => months) + interval '14 days')::date
      as month_day) as middle;

insert into palpate.credential (clinic_id, id, practitioner_id, kind, title, issuing_body, number, jurisdiction,
    issued_on, expires_on, hours_theory, hours_practical, status, entered_by, verified_by, verified_at,
    verification_method, changed_at)
  select pg_temp.clinic(), pg_temp.id('credential', c.n), pg_temp.id('practitioner', practitioner), kind, title, body,
    'DEMO-' || 1000 + c.n, jurisdiction, issued_on, expires_on, hours, hours, 'verified',
    pg_temp.id('account', practitioner), pg_temp.id('account', 11), checked, 'register_check', checked
  from demo_credential c join palpate.location l on l.id = pg_temp.id('location', c.location),
    lateral (select issued_on::timestamp at time zone time_zone as checked) as verification,
    lateral (select case when kind = 'needling_certificate' then 40 end as hours) as course;

-- Callum has renewed his; nobody has verified it yet.
insert into palpate.credential (clinic_id, id, practitioner_id, kind, title, issuing_body, number, jurisdiction,
    issued_on, expires_on, hours_theory, hours_practical, entered_by, changed_at)
  values (pg_temp.clinic(), pg_temp.id('credential', 16), pg_temp.id('practitioner', 5), 'needling_certificate',
    'Certificate in dry needling, renewed', 'Needling Board (demo)', 'DEMO-1016', 'GB', pg_temp.today() - 6,
    pg_temp.today() + 724, 40, 40, pg_temp.id('account', 5), pg_temp.moment('Europe/London', -2, '18:05'));

-- The reference data does not know of physicians and osteopaths here: the clinic has asked and written down what it
-- was told.
insert into palpate.place_rule (clinic_id, id, jurisdiction, profession, family, permission, needs, conditions, source,
    as_of, changed_at, changed_by)
  select pg_temp.clinic(), pg_temp.id('rule', n), 'GB', profession, 'dry_needling', 'permitted',
    '{licence,needling_certificate}', 'Course certificate kept on file', source,
    to_char(pg_temp.today() - 400, 'FMMonth YYYY'), pg_temp.moment('Europe/London', -400, '10:00'),
    pg_temp.id('account', 11)
  from (values (1, 'physician', 'Letter of the Medical Register (demo)'),
    (2, 'osteopath', 'Letter of the Osteopathy Register (demo)')) as answer (n, profession, source);

-- Aoife Brennan learns to needle under Imre Halász.
insert into palpate.supervision (clinic_id, id, trainee_id, supervisor_id, family, during, visits_required, entered_at,
    entered_by)
  values (pg_temp.clinic(), pg_temp.id('supervision', 1), pg_temp.id('practitioner', 6), pg_temp.id('practitioner', 1),
    'dry_needling', daterange(pg_temp.today() - 60, pg_temp.today() + 305), 20,
    pg_temp.moment('Europe/London', -60, '10:00'), pg_temp.id('account', 11));

-- A certificate counts through the end of its last day on the clock of the place.
insert into palpate.qualification (clinic_id, practitioner_id, location_id, technique, valid, credential_id)
  select pg_temp.clinic(), pg_temp.id('practitioner', practitioner), l.id, technique,
    tstzrange(issued_on::timestamp at time zone time_zone, (expires_on + 1)::timestamp at time zone time_zone, '[)'),
    pg_temp.id('credential', n)
  from demo_credential c
  join palpate.location l on l.id = pg_temp.id('location', c.location)
  join (values ('licence', 'manual_compression'), ('licence', 'myofascial_release'), ('licence', 'exercise'),
    ('needling_certificate', 'dry_needling')) as covers (kind, technique) using (kind);

-- Everybody has days off and some have days in Baltimore; on every weekday at least four work in London, and all but
-- Naomi work there today. Away from Thea's and Imre's columns the weekend ends an hour earlier.
insert into palpate.working_hours (clinic_id, id, practitioner_id, location_id, room_id, weekday, starts, ends)
  select pg_temp.clinic(), pg_temp.id('hours', practitioner * 100 + day * 10 + part),
    pg_temp.id('practitioner', practitioner), pg_temp.id('location', location), pg_temp.id('room', room), weekday,
    case part when 1 then starts else lunch_until end,
    case when part = 1 then lunch_from when weekday >= 6 and practitioner > 2 then ends - interval '1 hour' else ends
    end
  from (values
    (1, 1, 12, '{0,1,2,3,5,6}'::int[], time '08:30', time '12:30', time '13:30', time '18:30'),
    (2, 1, 11, '{0,1,2,3,4,6}', '08:00', '12:30', '13:15', '19:00'),
    (3, 1, 16, '{1,2,4,6}', '09:00', '12:30', '13:30', '18:00'),
    (3, 2, 21, '{0,3,5}', '08:00', '12:00', '13:00', '17:00'),
    (4, 1, 13, '{0,1,2,4,5,6}', '10:00', '13:00', '13:45', '18:30'),
    (4, 2, 22, '{3}', '09:00', '12:30', '13:30', '17:30'),
    (5, 1, 14, '{0,1,3,4,5}', '08:30', '12:00', '13:00', '17:30'),
    (5, 2, 23, '{2}', '09:00', '12:30', '13:30', '17:30'),
    (6, 1, 15, '{0,1,2,3,5}', '09:00', '12:30', '13:30', '17:30')
  ) as roster (practitioner, location, room, days, starts, lunch_from, lunch_until, ends),
    unnest(days) as day, generate_series(1, 2) as part,
    lateral (select extract(isodow from pg_temp.today() + day)::int as weekday) as local;

-- Everybody signs in with the same password. A practitioner's account has their number; Rosa Marchetti has account 10,
-- Ines Duarte, who leads the clinic with Imre and does not treat, account 11.
insert into access.account (id, email, password_hash, name)
  select pg_temp.id('account', n), email || '@northgate.example', current_setting('palpate.demo_password_hash'), name
  from (values (1, 'imre'), (2, 'thea'), (3, 'naomi'), (4, 'mateus'), (5, 'callum'), (6, 'aoife')) as mail (n, email)
  join palpate.practitioner p on p.id = pg_temp.id('practitioner', n)
  union all
  select pg_temp.id('account', n), email, current_setting('palpate.demo_password_hash'), name
  from (values (10, 'rosa@northgate.example', 'Rosa Marchetti'), (11, 'ines@northgate.example', 'Ines Duarte'))
    as office (n, email, name);

insert into access.membership (clinic_id, account_id, roles, practitioner_id)
  select pg_temp.clinic(), pg_temp.id('account', n), roles, case when n < 10 then pg_temp.id('practitioner', n) end
  from (values (1, '{CLINICAL_LEAD,PRACTITIONER}'::text[]), (2, '{PRACTITIONER}'), (3, '{PRACTITIONER}'),
    (4, '{PRACTITIONER}'), (5, '{PRACTITIONER}'), (6, '{PRACTITIONER}'), (10, '{RECEPTIONIST}'), (11, '{CLINICAL_LEAD}')) as member (n, roles);

-- While the board was slow Ines let Callum's old certificate count, and withdrew that when the board asked for more.
select set_config('app.account_id', pg_temp.id('account', 11)::text, true);
insert into palpate.credential_override (clinic_id, id, credential_id, reason, last_day, granted_at, granted_by)
  values (pg_temp.clinic(), pg_temp.id('override', 1), pg_temp.id('credential', 13),
    'The board wrote that the renewal is in the post', pg_temp.today() + 20, pg_temp.moment('Europe/London', -16, '17:20'),
    pg_temp.id('account', 11));
update palpate.credential_override set ended_at = pg_temp.moment('Europe/London', -12, '08:40'),
    ended_by = pg_temp.id('account', 11), ended_because = 'The board wants to see his hours first'
  where id = pg_temp.id('override', 1);
select set_config('app.account_id', '', true);
