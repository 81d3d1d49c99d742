-- what: what the people who have been treated consented to, and who took it back.
-- why: no technique is recorded without a consent in force; who was never screened has signed nothing yet.

create temp table demo_consent on commit drop as
  select consent_no, patient, location, kind, first_signed_at + interval '8 minutes' as signed_at, time_zone, treating,
    concat_ws(e'\n', '# ' || t.title, 'Patient: ' || p.given_name || ' ' || p.family_name, 'Regions: the whole body', t.body) as shown
  from (select distinct on (patient) patient, location, time_zone, first_signed_at from demo_screening order by patient, signed_at) as new
  join palpate.patient p on p.id = pg_temp.id('patient', patient)
  cross join lateral (select array_agg(distinct pg_temp.id('practitioner', practitioner)) as treating
    from demo_standing d where d.patient = new.patient) as by_whom
  cross join lateral (values ('dry_needling', patient * 10 + 1), ('hands_on', patient * 10 + 2)) as kinds (kind, consent_no)
  join reference.consent_text t using (kind)
  where t.language = 'en' and t.version = 1 and treating is not null and (patient, kind) <> (18, 'dry_needling');

insert into palpate.consent (clinic_id, id, patient_id, location_id, kind, language, text_version, shown, sha256, practitioners,
    regions, signed_at, valid_until, way, signer_name, signer, witness_id, witness_name)
  select p.clinic_id, pg_temp.id('consent', consent_no), p.id, pg_temp.id('location', location), kind, 'en', 'palpate-1', shown,
    encode(sha256(convert_to(shown, 'UTF8')), 'hex'), treating, '{any}', signed_at,
    ((signed_at at time zone time_zone)::date + interval '12 months')::timestamp at time zone time_zone, 'typed',
    p.given_name || ' ' || p.family_name, 'patient', pg_temp.id('account', 1), 'Imre Halász'
  from demo_consent join palpate.patient p on p.id = pg_temp.id('patient', patient);

insert into palpate.consent_ending (clinic_id, id, consent_id, patient_id, reason, ended_at, said_by, words, recorded_by, recorded_name)
  select c.clinic_id, pg_temp.id('consent', 1000 + c.n), c.id, c.patient_id, 'withdrawn', pg_temp.moment('Europe/London', -3, '09:40'),
    c.signer_name, 'Hands only from now on.', pg_temp.id('account', 11), 'Rosa Marchetti'
  from (select *, 30 as n from palpate.consent where id = pg_temp.id('consent', 301)) as c;
