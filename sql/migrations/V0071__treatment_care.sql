-- what: a technique recorded under a precaution carries why it was done and what was adapted, with the rules that were in force.
-- why: with care means that somebody thought about it: neither a form nor any program records one without saying so.

alter table palpate.technique_record
  add column care_why text,
  add column care_adapted text,
  add column care_rules text[] not null default '{}',
  add constraint technique_record_care_stated check (cardinality(care_rules) = 0 or (coalesce(btrim(care_why), '') <> '' and coalesce(btrim(care_adapted), '') <> '')),
  add constraint technique_record_care_whole check ((care_why is null) = (care_adapted is null));
comment on column palpate.technique_record.care_why is 'Why it was done although a precaution was in force';
comment on column palpate.technique_record.care_adapted is 'What was done differently because of the precaution';
comment on column palpate.technique_record.care_rules is 'The precautions that were in force, as rule:version. Written by the database alone';

-- The precautions that the permits in force rest on: of each gate of the technique, everywhere and at each zone of the muscle.
create function palpate.technique_record_care() returns trigger
  language plpgsql security definer set search_path = pg_catalog, palpate as $$
begin
  new.care_rules := coalesce((
    select array_agg(distinct (r ->> 'rule') || ':' || (r ->> 'version') order by (r ->> 'rule') || ':' || (r ->> 'version'))
    from reference.technique_gate g
    join reference.muscle_zone z on z.muscle_id = new.muscle_id
    left join reference.region region on region.id = z.zone_id
    cross join lateral (select p.screening_id from palpate.screening_permit p
      where p.clinic_id = new.clinic_id and p.patient_id = new.patient_id and p.gate = g.gate and p.valid @> new.performed_at
        and p.zone in ('any', z.zone_id) limit 1) permit
    join palpate.screening_verdict v on v.clinic_id = new.clinic_id and v.screening_id = permit.screening_id and v.gate = g.gate
      and v.verdict = 'with_care' and (v.zone = 'any' or v.zone = z.zone_id
        and (v.side = new.side or region.id is not null and (not region.sided or new.side = 'middle')))
    cross join lateral jsonb_array_elements(v.reasons) r
    where g.technique_id = new.technique_id and r ? 'rule'), '{}');
  return new;
end $$;
create trigger technique_record_care before insert on palpate.technique_record
  for each row execute function palpate.technique_record_care();

create trigger technique_record_care_stays before update on palpate.technique_record
  for each row when ((new.care_why, new.care_adapted, new.care_rules) is distinct from (old.care_why, old.care_adapted, old.care_rules))
  execute function palpate.technique_record_stays();
