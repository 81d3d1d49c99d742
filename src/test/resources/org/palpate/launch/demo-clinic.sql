-- what: one row for each thing that is wrong with the demo clinic at palpate.demo_now; none when all is well.
-- why: the demo is looked at on any day, at any hour, and tests rest on its people.
with now as (
  select at, (at at time zone 'Europe/London')::date as today
  from (select current_setting('palpate.demo_now')::timestamptz as at) as told
), appointment as (
  select a.*, l.name as place, (starts_at at time zone time_zone)::date as day,
    (starts_at at time zone time_zone)::time as begins, (ends_at at time zone time_zone)::time as finishes
  from palpate.appointment a join palpate.location l on l.id = a.location_id
  where a.clinic_id = '01900000-0000-7001-8000-000000000001'
), wrong as (
  select 'forty people, and three at the other clinic: ' || count(*) as what from palpate.patient having count(*) <> 43
  union all select 'nine accounts: ' || count(*) from access.account having count(*) <> 9
  union all select 'at least 25 appointments in London today: ' || count(*) from appointment, now
    where day = today and place = 'London' having count(*) < 25
  union all select 'at least four practitioners in London on weekday ' || weekday from generate_series(1, 7) as weekday
    where 4 > (select count(distinct practitioner_id) from palpate.working_hours w
      join palpate.location l on l.id = w.location_id where l.name = 'London' and w.weekday = weekday.weekday)
  union all select 'outside working hours: ' || id from appointment a where not exists (select
    from palpate.working_hours w where w.practitioner_id = a.practitioner_id and w.location_id = a.location_id
      and w.weekday = extract(isodow from day) and w.starts <= begins and w.ends >= finishes)
  union all select 'completed before it was over: ' || id from appointment, now
    where status = 'completed' and ends_at > at
  union all select 'forgotten: ' || id from appointment, now where status in ('booked', 'confirmed') and starts_at <= at
  union all select 'in treatment without an open visit, or completed without a signed one: ' || a.id
    from appointment a left join palpate.visit v on v.appointment_id = a.id
    where (status = 'in_treatment') <> (v.id is not null and v.signed_at is null)
      or (status = 'completed') <> (v.id is not null and v.signed_at is not null)
  union all select 'booked although the last screening blocks it: ' || a.id from appointment a
    join lateral (select id from palpate.screening s where s.patient_id = a.patient_id
      order by signed_at desc limit 1) as last on holds
    join palpate.screening_verdict v on v.screening_id = last.id and v.gate = a.family
      and v.zone = 'any' and v.verdict = 'blocked'
  union all select 'out of order or in the future: appointment ' || id from appointment, now
    where booked_at > status_at or status_at > at
  union all select 'in the future: screening ' || id from palpate.screening, now where signed_at > at
  union all select 'answered after it was signed: ' || s.id from palpate.screening s
    join palpate.screening_answer a on a.screening_id = s.id where answered_at > signed_at
  union all select 'out of order or in the future: visit ' || id from palpate.visit, now
    where started_at > at or signed_at > at or signed_at < started_at
  union all select 'outside its visit: point ' || t.id
    from palpate.trigger_point t join palpate.visit v on v.id = visit_id, now
    where marked_at < started_at or marked_at > coalesce(signed_at, at)
  union all select 'outside its visit: record ' || r.id
    from palpate.technique_record r join palpate.visit v on v.id = visit_id, now
    where performed_at < started_at or performed_at > coalesce(signed_at, at)
  union all select 'registered after the first screening: ' || p.id
    from palpate.patient p join palpate.screening s on s.patient_id = p.id where registered_at > signed_at
  union all select 'not drawn there: point ' || id from palpate.trigger_point t where not exists (select
    from reference.figure_muscle f where (f.view, f.figure_id, f.muscle_id) = (t.view, t.figure_id, t.muscle_id))
  union all select 'screened, yet never here: ' || s.patient_id from palpate.screening s
    where not exists (select from palpate.visit v where v.patient_id = s.patient_id)
  union all select '29 people have been screened: ' || count(distinct patient_id) from palpate.screening
    having count(distinct patient_id) <> 29
  union all select 'two people with six visits of six points: ' || count(*) from (select patient_id from palpate.visit v
    where signed_at is not null and 6 = (select count(*) from palpate.trigger_point t where t.visit_id = v.id)
    group by patient_id having count(*) = 6) as six having count(*) <> 2
  union all select 'Siobhán O''Neill is in the room, with two points: ' || count(*) from palpate.visit v
    join palpate.trigger_point t on t.visit_id = v.id
    where v.id = '01900000-0000-7040-8000-000000100003' and signed_at is null having count(*) <> 2
)
select what from wrong order by what;
