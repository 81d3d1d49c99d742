-- what: signed screenings of the people who have been treated: every question answered, what follows, and the permits.
-- why: no verdict is decided by hand here: they are worked out from the catalogue, as the product does.

-- What is not safe about somebody; every other question has its safe answer. Weeks are those of today.
create temp table demo_said (patient int, fact text, answer text, places text[], detail text) on commit drop;
insert into demo_said values
  (4, 'bleeding_disorder', 'yes', '{}', 'Von Willebrand disease'),
  (5, 'open_wound', 'yes', '{calf:left}', 'Graze after a fall, under a dressing'),
  (6, 'pregnancy_weeks', '22', '{}', ''),
  (7, 'anticoagulant', 'yes', '{}', 'Apixaban'),
  (12, 'pacemaker_icd', 'yes', '{thorax_front:left}', 'Pacemaker'),
  (15, 'diabetes', 'yes', '{}', 'Feeling in the feet is normal'),
  (18, 'needle_phobia', 'yes', '{}', ''),
  (23, 'varicose_veins', 'yes', '{calf:left,calf:right}', ''),
  (24, 'joint_replacement', 'yes', '{knee_front:right}', 'Knee'),
  (26, 'statin_new_pain', 'yes', '{}', 'Atorvastatin; the prescriber knows'),
  (27, 'osteoporosis_severe', 'yes', '{}', 'Treated'),
  (27, 'frail_elderly', 'yes', '{}', 'Help with the stairs'),
  (28, 'dvt_suspected_or_current', 'yes', '{}', 'Left calf swollen since a long flight'),
  (31, 'hypermobility', 'yes', '{}', 'Fingers and elbows'),
  (37, 'latex_product_allergy', 'yes', '{}', 'Latex'),
  (40, 'lung_disease', 'yes', '{}', 'COPD');

-- The visits that have begun, each person's in turn; a screening belongs to the day of its visit.
create temp table demo_visit on commit drop as
  select s.*, started_at, greatest(midnight, started_at - interval '4 minutes') as screened_at,
    row_number() over (partition by patient order by starts_at)::int as nth
  from demo_standing s,
    lateral (select pg_temp.moment(time_zone, day, '00:00') as midnight) as day_begins,
    lateral (select greatest(midnight,
      least(starts_at + interval '3 minutes', pg_temp.demo_now() - interval '5 minutes')) as started_at) as visit_begins
  where status in ('completed', 'in_treatment');

-- One screening when somebody was new, and one at the beginning of each visit.
create temp table demo_screening on commit drop as
  with screening as (
    select (100 + day) * 1000 + patient as number, patient, location, practitioner, time_zone, day,
      pg_temp.moment(time_zone, day, '12:20') as signed_at
    from (select patient, case when patient in (35, 37, 40) then 2 else 1 end as location,
        case when patient in (35, 37, 40) then 3 else 1 end as practitioner,
        case patient when 5 then -7 when 28 then -2 else -52 - patient end as day
      from demo_usual where not never_screened) as new
    join palpate.location l on l.id = pg_temp.id('location', location)
    union all
    select number, patient, location, practitioner, time_zone, day, screened_at from demo_visit
  )
  select *, min(signed_at) over (partition by patient) as first_signed_at from screening;

create temp table demo_rule on commit drop as
  select *, coalesce(nullif(fact_key, ''), id) as fact from reference.contraindication
  where version = (select max(version) from reference.contraindication);

-- Every fact once, with its safe answer and the days for which such an answer stands; the age is worked out.
create temp table demo_answer on commit drop as
  select s.number, q.fact, coalesce(said.places, '{}') as places, coalesce(said.detail, '') as detail,
    case q.fact
      when 'age_years' then extract(year from age(pg_temp.today() + s.day, p.birth_date))::text
      when 'pregnancy_weeks' then coalesce((said.answer::int + floor(s.day / 7.0))::text, q.safe)
      else coalesce(said.answer, q.safe)
    end as answer,
    case when said.answer = 'yes' or s.signed_at < s.first_signed_at + q.days * interval '1 day'
      then s.first_signed_at else s.signed_at end as answered_at
  from demo_screening s
  join demo_person p on p.n = s.patient
  cross join (select distinct on (fact) fact, split_part(safe_answer, '|', 1) as safe,
      case no_answer_valid_for when 'every_visit' then 0 else split_part(no_answer_valid_for, '_', 1)::int end as days
    from demo_rule where required order by fact, position) as q
  left join demo_said said on said.patient = s.patient and said.fact = q.fact;

insert into palpate.screening (clinic_id, id, patient_id, location_id, rules_version, day, signed_at, signed_by,
    signed_name)
  select pg_temp.clinic(), pg_temp.id('screening', number), pg_temp.id('patient', patient),
    pg_temp.id('location', location), (select max(version) from demo_rule), pg_temp.today() + day, signed_at,
    pg_temp.id('account', practitioner), who.name
  from demo_screening join palpate.practitioner who on who.id = pg_temp.id('practitioner', practitioner);

insert into palpate.screening_answer (clinic_id, screening_id, fact, answer, places, detail, answered_at)
  select pg_temp.clinic(), pg_temp.id('screening', number), fact, answer, places, detail, answered_at from demo_answer;

-- Whether a rule applies: its safe answer was not given, or a clause "condition -> applies" of its value rule holds.
create function pg_temp.bound_holds(sign text, value int, bound int) returns boolean immutable language sql
  return case sign when '<' then value < bound when '<=' then value <= bound when '>' then value > bound
    when '>=' then value >= bound else value = bound end;
create function pg_temp.condition_holds(condition text, answer text) returns boolean immutable language sql
  return case when condition !~ '[<>=]' then condition = answer when answer !~ '^[0-9]+$' then false
    else not exists (select from regexp_matches(condition, '(<=|>=|<|>|=)\s*([0-9]+)', 'g') as part
      where not pg_temp.bound_holds(part[1], answer::int, part[2]::int)) end;
create function pg_temp.applies(value_rule text, safe text, answer text) returns boolean immutable language sql
  return case value_rule when '' then answer <> safe
    else exists (select from regexp_matches(value_rule, '([^;]+?)\s*->\s*applies', 'g') as clause
      where pg_temp.condition_holds(trim(clause[1]), answer)) end;

-- How severe each rule that applies is for each gate (1 none to 4 contraindicated): in the whole of its reach, at its
-- local places, wherever there is lung risk. It reaches everywhere unless it says that it is local.
create temp table demo_effect on commit drop as
  with applying as (
    select a.number, a.places, r.* from demo_answer a join demo_rule r using (fact)
    where pg_temp.applies(value_rule, safe_answer, answer)
  ), said as (
    select number, id, gate, 'whole' as scope, severity::text from applying, lateral (values
      ('manual_compression', manual_compression), ('myofascial_release', myofascial_release),
      ('dry_needling', dry_needling), ('self_care_tools', self_care_tools), ('heat_therapy', heat_therapy)
    ) as cell (gate, severity)
    union all
    select number, id, part[1], coalesce(part[2], 'whole'), part[3] from applying, unnest(exceptions) as exception,
      regexp_matches(exception, '^([a-z_0-9]+)(?:@(local|lung_risk))?=([a-z_]+)$') as part
  ), worst as (
    select number, id, gate, scope,
      max(array_position('{none,precaution,contraindicated_locally,contraindicated}', severity)) as severe
    from said group by number, id, gate, scope
  )
  select number, id, gate, scope, severe, places, local_region,
    scope = 'whole' and (severe = 4 or severe = 2 and precaution_scope = 'everywhere') as everywhere
  from worst join applying using (number, id) where severe > 1;

create temp table demo_place on commit drop as
  select id as zone, unnest(case when sided then '{left,right}'::text[] else '{middle}' end) as side
  from reference.region where kind = 'region'
  union all select id, unnest('{left,right,middle}'::text[]) from reference.zone where id = 'lung_risk' or muscle_id is not null;

-- Where that holds: everywhere, at the places that were told or that the rule names, or wherever there is lung risk.
create temp table demo_finding on commit drop as
  select number, id, gate, zone, side, max(severe) as severe
  from demo_effect e, lateral (
    select 'any' as zone, 'any' as side where everywhere
    union all
    select p.zone, p.side from demo_place p where not everywhere and scope <> 'lung_risk'
      and case local_region when '{ask}' then zone || ':' || side = any (places) else zone = any (local_region) end
    union all
    select p.zone, p.side from demo_place p where scope = 'lung_risk' and zone = 'lung_risk'
      and (places = '{}' or exists (select from unnest(places) as told
        where split_part(told, ':', 2) in (side, 'middle')))
  ) as place
  group by number, id, gate, zone, side;

-- The rules that combine facts: one whose every clause holds adds what it says.
create temp table demo_combined on commit drop as
  select s.number, c.* from demo_screening s, reference.combined_rule c
  where c.version = (select max(version) from reference.combined_rule) and c.applies_when <> '' and not exists (
    select from unnest(string_to_array(c.applies_when, ' and ')) as clause,
      regexp_match(clause, '^([a-z_]+)(<=|>=|<|>|=)([a-z0-9]+)$') as part
    where not exists (select from demo_answer a where a.number = s.number and a.fact = part[1]
      and pg_temp.condition_holds(case when part[3] ~ '^[a-z]' then part[3] else part[2] || part[3] end, a.answer)));
insert into demo_finding
  select number, id, gate, zone, side, array_position('{none,precaution,contraindicated_locally,contraindicated}', severity::text)
  from demo_combined c, lateral (
    select 'any' as zone, 'any' as side where zones = '{}' and muscles = '{}'
    union all select split_part(named, ':', 1), split_part(named, ':', 2) from unnest(zones) as named
    union all select named, unnest('{left,right,middle}'::text[]) from unnest(muscles) as named
  ) as place;

-- Everything that was answered in them, each when it was given.
insert into palpate.patient_answer (clinic_id, patient_id, report_id, fact, answer, places, detail, safe, source, given_at, taken_by, taken_name)
  select distinct on (s.patient, a.fact, a.answered_at) pg_temp.clinic(), pg_temp.id('patient', s.patient), pg_temp.id('screening', s.number), a.fact,
    a.answer, a.places, a.detail, not exists (select from demo_effect e join demo_rule r on r.id = e.id where e.number = a.number and r.fact = a.fact),
    'clinician', a.answered_at, pg_temp.id('account', s.practitioner), who.name
  from demo_answer a join demo_screening s on s.number = a.number
  join palpate.practitioner who on who.id = pg_temp.id('practitioner', s.practitioner)
  where a.fact <> 'age_years'
  order by s.patient, a.fact, a.answered_at, s.signed_at;

create temp table demo_why on commit drop as
  select a.number, r.id, r.position, jsonb_build_object('rule', r.id, 'version', r.version, 'name', r.name,
    'answer', a.answer, 'detail', a.detail, 'rationale', rationale, 'action', action, 'defer', defer, 'source', source,
    'verification', verification, 'absolute', absolute, 'red_flag', red_flag, 'emergency', emergency) as reason
  from demo_answer a join demo_rule r using (fact)
  union all
  select number, id, 1000 + position, jsonb_build_object('rule', id, 'version', version, 'name', name,
    'answer', applies_when, 'detail', '', 'rationale', rationale, 'action', action, 'defer', '0', 'source', source,
    'verification', verification, 'absolute', absolute, 'red_flag', false, 'emergency', false)
  from demo_combined;

-- The most severe finding decides; the reasons are kept as they stand today.
create temp table demo_verdict on commit drop as
  with gate as (
    select unnest('{manual_compression,myofascial_release,dry_needling,self_care_tools,heat_therapy}'::text[]) as gate
    union select substring(exception from '^[a-z_0-9]+') from demo_rule, unnest(exceptions) as exception
  ), decided as (
    select number, gate, 'any' as zone, 'any' as side from demo_screening, gate
    union select number, gate, zone, side from demo_finding
  )
  select d.*,
    case when max(severe) is null then 'allowed' when max(severe) = 2 then 'with_care' else 'blocked' end as verdict,
    coalesce(jsonb_agg(w.reason || jsonb_build_object('severity',
      (array['none', 'precaution', 'contraindicated_locally', 'contraindicated'])[severe]) order by severe desc, w.position)
      filter (where w.id is not null), '[]') as reasons
  from decided d
  left join demo_finding f using (number, gate, zone, side)
  left join demo_why w on w.number = f.number and w.id = f.id
  group by d.number, d.gate, d.zone, d.side;

insert into palpate.screening_verdict (clinic_id, screening_id, gate, zone, side, verdict, reasons)
  select pg_temp.clinic(), pg_temp.id('screening', number), gate, zone, side, verdict, reasons from demo_verdict;

-- Permits hold to the end of that day: everywhere where nothing is blocked, else at each place that is not.
insert into palpate.screening_permit (clinic_id, patient_id, gate, zone, side, valid, screening_id)
  select pg_temp.clinic(), pg_temp.id('patient', patient), gate, permitted.zone, permitted.side,
    tstzrange(signed_at, pg_temp.moment(time_zone, day + 1, '00:00')), pg_temp.id('screening', number)
  from demo_verdict whole
  join demo_screening using (number)
  cross join lateral (select exists (select from demo_verdict v
    where (v.number, v.gate, v.verdict) = (whole.number, whole.gate, 'blocked')) as partly) as blocked
  cross join lateral (
    select 'any' as zone, 'any' as side where not partly
    union all
    select p.zone, p.side from demo_place p where partly and not exists (select from demo_verdict v
      where (v.number, v.gate, v.zone, v.side, v.verdict) = (whole.number, whole.gate, p.zone, p.side, 'blocked'))
  ) as permitted
  where whole.zone = 'any' and whole.verdict <> 'blocked';

-- What stopped somebody has been read since; an emergency is left open until somebody says what was done.
insert into palpate.screening_stop_outcome (clinic_id, stop_id, patient_id, outcome, recorded_at, recorded_by, recorded_name)
  select s.clinic_id, s.id, s.patient_id, 'read', s.raised_at + interval '1 minute', g.signed_by, g.signed_name
  from palpate.screening_stop s join palpate.screening g on g.clinic_id = s.clinic_id and g.id = s.screening_id
  where s.clinic_id = pg_temp.clinic() and not s.emergency;
