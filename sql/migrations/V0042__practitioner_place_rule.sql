-- what: what each place lets each profession do, and which credentials it asks for; each with its source and date.
-- why: the place of treatment decides; rules differ and change, so the clinical lead keeps them; unknown is no for needles.

create table palpate.place_rule (
  clinic_id uuid not null,
  id uuid not null,
  jurisdiction text not null constraint place_rule_placed check (jurisdiction <> ''),
  profession text not null constraint place_rule_profession_known check (profession in ('any',
    'physician', 'physiotherapist', 'chiropractor', 'osteopath', 'massage_therapist', 'occupational_therapist')),
  family text not null constraint place_rule_family_fkey references reference.technique_family,
  permission text not null constraint place_rule_permission_known check (permission in ('permitted', 'prohibited', 'unknown')),
  needs text[] not null default '{}' constraint place_rule_needs_known check (needs <@ array['licence', 'needling_certificate',
    'needling_endorsement', 'electro_module', 'trigger_point_certificate', 'manual_therapy_course', 'first_aid', 'bloodborne_training',
    'insurance']),
  hours_minimum smallint constraint place_rule_hours_minimum check (hours_minimum between 1 and 5000),
  conditions text not null default '',
  source text not null constraint place_rule_sourced check (source <> ''),
  as_of text not null constraint place_rule_dated check (as_of <> ''),
  changed_at timestamptz not null default now(),
  changed_by uuid,
  version integer not null default 0,
  constraint place_rule_pkey primary key (clinic_id, id),
  constraint place_rule_once unique (clinic_id, jurisdiction, profession, family),
  constraint place_rule_permits_somebody check (permission <> 'permitted' or cardinality(needs) > 0),
  constraint place_rule_needles_with_certificate
    check (family <> 'dry_needling' or permission <> 'permitted' or needs @> array['licence', 'needling_certificate']),
  constraint place_rule_clinic_fkey foreign key (clinic_id) references palpate.clinic
);
comment on table palpate.place_rule is 'What a place lets a profession do with a technique family, and which credentials it asks for';
comment on column palpate.place_rule.jurisdiction is 'As in reference.jurisdiction; ANY: where the place itself says nothing';
comment on column palpate.place_rule.needs is 'Kinds of credentials that must all be verified and valid at once';
comment on column palpate.place_rule.hours_minimum is 'Hours of theory and practice that the needling certificate must show';
comment on column palpate.place_rule.changed_by is 'Who last decided it; null: as the reference data says';
call palpate.guard('palpate.place_rule');
grant select, insert, update on palpate.place_rule to palpate_app;

-- A clinic begins with what the reference data knows of needles, and with a licence for work by hand.
-- "Check conditions", "ask" and silence are not yet known: the clinical lead finds out and says so.
create function palpate.seed_place_rules(clinic uuid) returns void
  language sql volatile security definer set search_path = pg_catalog
begin atomic
  insert into palpate.place_rule (clinic_id, id, jurisdiction, profession, family, permission, needs, hours_minimum, conditions, source, as_of)
    select distinct on (j.jurisdiction, ours.profession) clinic, uuidv7(), j.jurisdiction, ours.profession, f.id, ours.permission,
      case ours.permission when 'permitted' then '{licence,needling_certificate}'::text[] else '{}' end, j.minimum_hours,
      concat_ws('. ', nullif(j.prerequisites, ''), nullif(j.supervised_practice, ''), nullif(j.documentation_and_other, '')), j.source, j.as_of
    from reference.jurisdiction j
    join reference.technique_family f on f.id = 'dry_needling'
    cross join lateral unnest(string_to_array(j.profession, ', ')) as named (profession)
    join (values ('physical therapist', 'physiotherapist'), ('physiotherapist', 'physiotherapist'), ('chiropractor', 'chiropractor'),
        ('osteopath', 'osteopath'), ('osteopath (non-physician)', 'osteopath'), ('massage therapist', 'massage_therapist'),
        ('occupational therapist', 'occupational_therapist')) as words (theirs, profession) on words.theirs = named.profession
    cross join lateral (select words.profession, case when j.dry_needling_status in ('allowed', 'allowed_with_conditions') then 'permitted'
      when j.dry_needling_status in ('prohibited', 'default_block') then 'prohibited' else 'unknown' end as permission) as ours
    order by j.jurisdiction, ours.profession, j.position
    on conflict do nothing;
  insert into palpate.place_rule (clinic_id, id, jurisdiction, profession, family, permission, needs, source, as_of)
    select clinic, uuidv7(), 'ANY', 'any', f.id, 'permitted', '{licence}', 'Palpate: work by hand rests on a licence of the place', '2026'
    from reference.technique_family f where f.needs_certificate and f.id <> 'dry_needling'
    on conflict do nothing;
end;
comment on function palpate.seed_place_rules is 'Gives a clinic the rules that the reference data knows, without touching those that it has';

create function palpate.clinic_begins_with_rules() returns trigger
  language plpgsql security definer set search_path = pg_catalog as $$
begin
  perform palpate.seed_place_rules(new.id);
  return null;
end $$;
create trigger clinic_begins_with_rules after insert on palpate.clinic
  for each row execute function palpate.clinic_begins_with_rules();
select palpate.seed_place_rules(id) from palpate.clinic;
