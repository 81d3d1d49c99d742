-- what: the rules that combine facts as published rows beside the contraindications, with the zones and the fact of the day that they name.
-- why: a verdict rests on them as much as on the contraindications, so they are part of the release that decisions name.

create table reference.combined_rule (
  version int not null constraint combined_rule_release_fkey references reference.release,
  id text not null,
  name text not null constraint combined_rule_named check (name <> ''),
  applies_when text not null,
  gate text not null constraint combined_rule_gated check (gate <> ''),
  zones text[] not null,
  muscles text[] not null,
  severity reference.severity not null constraint combined_rule_does_something check (severity <> 'none'),
  absolute boolean not null,
  rationale text not null,
  action text not null constraint combined_rule_action_given check (action <> ''),
  source text not null constraint combined_rule_sourced check (source <> ''),
  verification text not null constraint combined_rule_verified check (verification <> ''),
  position int not null,
  constraint combined_rule_pkey primary key (version, id),
  constraint combined_rule_somewhere check (severity <> 'contraindicated_locally' or cardinality(zones) + cardinality(muscles) > 0)
);
comment on table reference.combined_rule is 'What no single contraindication can say: several facts at once, or what a muscle brings by itself; in each published version';
comment on column reference.combined_rule.applies_when is 'Which answers must all be given; empty: a condition of every needle in its zones and muscles';
comment on column reference.combined_rule.zones is 'Where it holds: zone:side';
comment on column reference.combined_rule.muscles is 'Muscles in which it holds wherever the needle goes';
create trigger combined_rule_published before update or delete or truncate on reference.combined_rule
  for each statement execute function reference.refuse_published();

-- A muscle that a combined rule names is a zone of its own: what is permitted around it need not be permitted in it.
alter table reference.zone add column muscle_id text constraint zone_muscle_fkey references reference.muscle;
alter table reference.zone drop constraint zone_is_region_or_pseudo;
alter table reference.zone add constraint zone_is_region_muscle_or_pseudo check (
  region_id = id and muscle_id is null or muscle_id = id and region_id is null
  or region_id is null and muscle_id is null and id in ('lung_risk', 'any'));
comment on table reference.zone is 'Where a verdict can hold: a region, a muscle that a combined rule names, every muscle with lung risk, or anywhere';

create or replace view reference.technique_gate as
  select id as technique_id, unnest(severity_columns) as gate from reference.technique
  union
  select t.id, t.id from reference.technique t
    where exists (select from reference.contraindication c, unnest(c.exceptions) as e where split_part(split_part(e, '=', 1), '@', 1) = t.id)
      or exists (select from reference.combined_rule c where c.gate = t.id);

-- Each record is of the day of its own place, as for the trigger that refuses the other side.
create function palpate.chest_needled(clinic uuid, patient uuid, moment timestamptz, zone text) returns text[]
  language sql stable set search_path = pg_catalog
begin atomic
  select coalesce(array_agg(distinct t.side), '{}') from palpate.technique_record t
    join palpate.location there on there.clinic_id = t.clinic_id and there.id = t.location_id
    where t.clinic_id = clinic and t.patient_id = patient and t.needles_in is not null and t.taken_back_at is null
      and t.performed_at between moment - interval '1 day' and moment + interval '1 day'
      and (t.performed_at at time zone there.time_zone)::date = (moment at time zone zone)::date
      and exists (select from reference.muscle_zone z where z.muscle_id = t.muscle_id and z.zone_id = 'lung_risk');
end;
comment on function palpate.chest_needled is 'Into which sides of the chest a needle went on the day of a moment: a fact of the rules, told with every verdict of that day';
grant execute on function palpate.chest_needled to palpate_app;

-- A clinic's new version ends what it would not permit; only the transaction that publishes it may, and nothing begins.
-- What was already told, signed or done for the patient comes before.
create function palpate.permits_end_by_rules(screening uuid, gates text[], zones text[], sides text[], moment timestamptz) returns void
  language plpgsql security definer set search_path = pg_catalog, palpate as $$
declare
  patient uuid := (select s.patient_id from palpate.screening s where s.clinic_id = palpate.current_clinic() and s.id = screening);
  at timestamptz;
begin
  if not exists (select from palpate.rule_set r where r.clinic_id = palpate.current_clinic() and r.xmin = pg_current_xact_id()::xid) then
    raise exception 'Only a publication ends permits' using errcode = '23514', constraint = 'screening_permit_ends_by_rules';
  end if;
  perform pg_advisory_xact_lock(hashtextextended('screening ' || patient, 0));
  at := greatest(moment, palpate.last_of_patient(patient) + interval '1 microsecond');
  update palpate.screening_permit p
    set valid = tstzrange(lower(p.valid), least(upper(p.valid), greatest(at, lower(p.valid) + interval '1 microsecond'))), ended = true
    from unnest(gates, zones, sides) as lost (gate, zone, side)
    where p.clinic_id = palpate.current_clinic() and p.screening_id = screening and upper(p.valid) > moment
      and (p.gate, p.zone, p.side) = (lost.gate, lost.zone, lost.side);
end $$;
grant execute on function palpate.permits_end_by_rules to palpate_app;
