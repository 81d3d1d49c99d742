-- what: athletic trainers, osteopathic physicians, acupuncturists and assistants among the professions, with what the reference data says of them.
-- why: four of its rows were not in the place rules; among them that needling may not be delegated to an assistant, a student or reception.

alter table palpate.practitioner
  drop constraint practitioner_profession_known,
  add constraint practitioner_profession_known check (profession in ('physician', 'osteopathic_physician', 'physiotherapist', 'chiropractor',
    'osteopath', 'massage_therapist', 'occupational_therapist', 'athletic_trainer', 'acupuncturist', 'assistant'));
alter table palpate.place_rule
  drop constraint place_rule_profession_known,
  add constraint place_rule_profession_known check (profession in ('any', 'physician', 'osteopathic_physician', 'physiotherapist', 'chiropractor',
    'osteopath', 'massage_therapist', 'occupational_therapist', 'athletic_trainer', 'acupuncturist', 'assistant'));

create or replace function palpate.seed_place_rules(clinic uuid) returns void
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
        ('occupational therapist', 'occupational_therapist'), ('athletic trainer', 'athletic_trainer'),
        ('osteopathic physician (US DO)', 'osteopathic_physician'), ('acupuncturist', 'acupuncturist'),
        ('physical therapist assistant', 'assistant'), ('student', 'assistant'), ('receptionist', 'assistant'))
      as words (theirs, profession) on words.theirs = named.profession
    cross join lateral (select words.profession, case when j.dry_needling_status in ('allowed', 'allowed_with_conditions') then 'permitted'
      when j.dry_needling_status in ('prohibited', 'default_block') then 'prohibited' else 'unknown' end as permission) as ours
    order by j.jurisdiction, ours.profession, j.position
    on conflict do nothing;
  insert into palpate.place_rule (clinic_id, id, jurisdiction, profession, family, permission, needs, source, as_of)
    select clinic, uuidv7(), 'ANY', 'any', f.id, 'permitted', '{licence}', 'Palpate: work by hand rests on a licence of the place', '2026'
    from reference.technique_family f where f.needs_certificate and f.id <> 'dry_needling'
    on conflict do nothing;
end;
select palpate.seed_place_rules(id) from palpate.clinic;
