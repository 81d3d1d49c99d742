-- what: what was told since the latest signature, and the alerts that nobody has answered, each said once.
-- why: the desk, the chart and the database asked for the same in their own words, and gave different verdicts.

create function palpate.told_since_signed(patient uuid, moment timestamptz) returns setof palpate.patient_answer
  language sql stable
begin atomic
  select a.* from (select max(s.signed_at) as at from palpate.screening s
      where s.clinic_id = palpate.current_clinic() and s.patient_id = told_since_signed.patient and s.signed_at <= told_since_signed.moment) signed
    join palpate.patient_answer a on a.clinic_id = palpate.current_clinic() and a.patient_id = told_since_signed.patient
      and a.given_at > coalesce(signed.at, '-infinity') and a.given_at <= told_since_signed.moment;
end;
comment on function palpate.told_since_signed is 'What was told of a patient up to a moment and after the signature that was then the latest: none has weighed it';
grant execute on function palpate.told_since_signed to palpate_app;

create function palpate.told_text(told palpate.patient_answer) returns text
  language sql stable
begin atomic
  select concat_ws('|', told.fact, told.answer, array_to_string(told.places, ','), told.source, told.safe::text,
    (extract(epoch from told.given_at) * 1000000)::bigint::text, told.detail);
end;
comment on function palpate.told_text is 'An answer in one line: fact, answer, places, source, whether safe, when in microseconds, details';
grant execute on function palpate.told_text to palpate_app;

create view palpate.open_stop with (security_invoker = true) as
  select s.* from palpate.screening_stop s where not exists (select from palpate.screening_stop_outcome o
    where o.clinic_id = s.clinic_id and o.stop_id = s.id);
comment on view palpate.open_stop is 'The alerts that stop and that nobody has answered';
grant select on palpate.open_stop to palpate_app;

create or replace function palpate.screening_stop_told() returns trigger
  language plpgsql security definer set search_path = pg_catalog, palpate as $$
begin
  insert into palpate.screening_stop (clinic_id, id, patient_id, answer_id, rule, version, name, action, emergency, raised_at)
    select new.clinic_id, uuidv7(), new.patient_id, new.id, r ->> 'rule', (r ->> 'version')::int, r ->> 'name', r ->> 'action',
      (r ->> 'emergency')::boolean, new.given_at
    from jsonb_array_elements(new.reasons) r
    where palpate.reason_stops(r)
      and not exists (select from palpate.screening s where s.clinic_id = new.clinic_id and s.id = new.report_id)
      and not exists (select from palpate.open_stop e
        where e.clinic_id = new.clinic_id and e.patient_id = new.patient_id and e.rule = r ->> 'rule')
    on conflict on constraint screening_stop_once_for_answer do nothing;
  return null;
end $$;
