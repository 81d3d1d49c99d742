-- what: a record is of the day of its visit, stays taken back, and states its care for what a muscle itself asks of a needle too.
-- why: a permit of yesterday, a record brought back, and a needle over the lung without a word were still past the rules.

create function palpate.technique_record_on_the_day() returns trigger
  language plpgsql security definer set search_path = pg_catalog, palpate as $$
begin
  if exists (select from palpate.visit v join palpate.location l on l.clinic_id = v.clinic_id and l.id = v.location_id
      where v.clinic_id = new.clinic_id and v.id = new.visit_id
        and (new.performed_at at time zone l.time_zone)::date <> (v.started_at at time zone l.time_zone)::date) then
    raise exception 'Not of the day of its visit' using errcode = '23514', constraint = 'technique_record_on_the_day';
  end if;
  return new;
end $$;
create trigger technique_record_on_the_day before insert on palpate.technique_record
  for each row execute function palpate.technique_record_on_the_day();

create trigger technique_record_stays_taken_back before update on palpate.technique_record
  for each row when (old.taken_back_at is not null
    and (new.taken_back_at, new.taken_back_by) is distinct from (old.taken_back_at, old.taken_back_by))
  execute function palpate.technique_record_stays();

-- Conditions rest on no answer, so no screening carries them: they hold for every needle in their places and muscles.
-- Where nothing is permitted at all, that is what is said.
create function reference.conditions(gates text[], muscle text, side text) returns setof text
  language sql stable set search_path = pg_catalog
begin atomic
  select c.id || ':' || c.version from reference.combined_rule c
    where c.version = (select max(version) from reference.combined_rule) and c.applies_when = '' and c.severity = 'precaution'
      and c.gate = any (gates) and (conditions.muscle = any (c.muscles) or exists (select from reference.muscle_zone z
        where z.muscle_id = conditions.muscle and z.zone_id || ':' || conditions.side = any (c.zones)));
end;
comment on function reference.conditions is 'What a muscle or place asks of every technique of these gates, as rule:version';
grant execute on function reference.conditions to palpate_app;

create or replace function palpate.technique_record_care() returns trigger
  language plpgsql security definer set search_path = pg_catalog, palpate as $$
begin
  new.care_rules := coalesce((
    select array_agg(distinct care.rule order by care.rule) from (
      select (r ->> 'rule') || ':' || (r ->> 'version') as rule
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
      where g.technique_id = new.technique_id and r ? 'rule'
      union all
      select reference.conditions((select array_agg(g.gate) from reference.technique_gate g where g.technique_id = new.technique_id),
        new.muscle_id, new.side)
      where exists (select from reference.technique_gate g join palpate.screening_permit p on p.gate = g.gate
        where g.technique_id = new.technique_id and p.clinic_id = new.clinic_id and p.patient_id = new.patient_id
          and p.valid @> new.performed_at and not p.ended)) care), '{}');
  return new;
end $$;

-- Triggers fire by name: what is in force is looked at once nobody is signing any more.
alter trigger technique_record_care on palpate.technique_record rename to technique_record_with_care;
