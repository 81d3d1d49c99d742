-- what: the charted visits: points on the body map, what was done to each, needles counted, signed; one still open.
-- why: a course can be followed over time, and every record stands on that day's permits and certificates.

-- What each person comes with: the muscle, where the finger is on the figure, and how much it hurt the first time.
create temp table demo_complaint (
  patient int, n int, muscle text, side text, view text, figure text, x numeric, y numeric, pain int,
  primary key (patient, n)
) on commit drop;
insert into demo_complaint values
  (1, 1, 'trapezius_upper', 'left', 'back', 'upper-trap', 161.1, 175.5, 8),
  (1, 2, 'levator_scapulae', 'left', 'back', 'levator', 164.9, 201.2, 7),
  (1, 3, 'trapezius_upper', 'right', 'back', 'upper-trap', 238.9, 175.5, 7),
  (1, 4, 'infraspinatus', 'right', 'back', 'infraspinatus', 263.9, 228.4, 6),
  (1, 5, 'suboccipitals', 'left', 'back', 'suboccipitals', 186.5, 111.8, 6),
  (1, 6, 'rhomboids', 'right', 'back', 'rhomboids', 231.4, 255.6, 5),
  (2, 1, 'gluteus_medius', 'right', 'back', 'glute-med', 269.8, 417.7, 8),
  (2, 2, 'piriformis', 'right', 'back', 'glute-max', 241.6, 464.7, 7),
  (2, 3, 'quadratus_lumborum', 'left', 'back', 'ql', 142.8, 377.6, 7),
  (2, 4, 'biceps_femoris', 'right', 'back', 'ham-lat', 267.2, 571.5, 6),
  (2, 5, 'gastrocnemius', 'right', 'back', 'gastroc-lat', 268.6, 728.5, 5),
  (2, 6, 'tensor_fasciae_latae', 'right', 'front', 'tfl', 116.1, 439.5, 6),
  (3, 1, 'trapezius_upper', 'left', 'back', 'upper-trap', 158.0, 176.0, 7),
  (3, 2, 'temporalis', 'left', 'front', 'temporalis', 237.2, 59.6, 6),
  (4, 1, 'levator_scapulae', 'right', 'back', 'levator', 235.1, 201.2, 6),
  (4, 2, 'trapezius_middle', 'right', 'back', 'mid-trap', 216.3, 217.4, 4),
  (5, 1, 'gastrocnemius', 'right', 'back', 'gastroc-lat', 268.6, 728.5, 5),
  (6, 1, 'trapezius_upper', 'right', 'back', 'upper-trap', 240.0, 174.0, 6),
  (6, 2, 'deltoid', 'right', 'front', 'delt-mid', 84.1, 224.5, 4),
  (7, 1, 'extensor_digitorum', 'right', 'back', 'forearm-ext', 340.2, 394.0, 7),
  (8, 1, 'infraspinatus', 'left', 'back', 'infraspinatus', 136.1, 228.4, 7),
  (8, 2, 'deltoid', 'left', 'back', 'delt-post', 90.3, 219.8, 5),
  (9, 1, 'vastus_lateralis', 'left', 'front', 'vastus-lat', 285.2, 557.1, 6),
  (9, 2, 'rectus_femoris', 'left', 'front', 'rectus-fem', 260.8, 524.8, 5),
  (12, 1, 'trapezius_upper', 'right', 'back', 'upper-trap', 238.9, 175.5, 5),
  (13, 1, 'gluteus_maximus', 'left', 'back', 'glute-max', 158.4, 464.7, 7),
  (14, 1, 'teres_minor', 'right', 'back', 'teres', 283.4, 253.0, 6),
  (15, 1, 'soleus', 'left', 'back', 'soleus', 146.6, 811.7, 5),
  (17, 1, 'hamstrings_medial', 'left', 'back', 'ham-med', 164.0, 575.0, 6),
  (17, 2, 'gastrocnemius', 'left', 'back', 'gastroc-med', 162.3, 730.6, 5),
  (18, 1, 'tibialis_anterior', 'right', 'front', 'tib-ant', 143.1, 752.0, 5),
  (19, 1, 'rectus_femoris', 'right', 'front', 'rectus-fem', 139.2, 524.8, 6),
  (20, 1, 'erector_lumbar', 'left', 'back', 'erector', 186.2, 375.6, 7),
  (23, 1, 'quadratus_lumborum', 'right', 'back', 'ql', 257.2, 377.6, 6),
  (24, 1, 'triceps_brachii', 'right', 'back', 'triceps', 313.7, 299.3, 5),
  (26, 1, 'brachioradialis', 'right', 'front', 'brachioradialis', 61.8, 383.9, 6),
  (27, 1, 'splenius_capitis', 'right', 'back', 'splenius', 212.8, 142.5, 4),
  (30, 1, 'trapezius_middle', 'left', 'back', 'mid-trap', 183.7, 217.4, 6),
  (31, 1, 'supraspinatus', 'left', 'back', 'supraspinatus', 136.6, 199.7, 5),
  (32, 1, 'levator_scapulae', 'left', 'back', 'levator', 164.9, 201.2, 5),
  (33, 1, 'deltoid', 'right', 'back', 'delt-post', 309.7, 219.8, 6),
  (35, 1, 'gluteus_medius', 'left', 'back', 'glute-med', 130.2, 417.7, 7),
  (37, 1, 'trapezius_upper', 'left', 'back', 'upper-trap', 161.1, 175.5, 6),
  (40, 1, 'erector_lumbar', 'right', 'back', 'erector', 213.8, 375.6, 5);

-- What the two of six visits have in their notes, and everybody else by what they came for.
create temp table demo_note (patient int, family text, nth int, note text) on commit drop;
insert into demo_note values
  (1, null, 1, 'Headaches on most afternoons, worse at the desk. Six points found. Consent to needling given after she '
    || 'had read the leaflet. Two points needled, the rest by hand.'),
  (1, null, 2, 'Sore for a day, then two days without a headache. Screen raised at work.'),
  (1, null, 3, 'Asked for hands only this time. Turning to the left reaches further.'),
  (1, null, 4, 'One headache this week. Sleeps through again.'),
  (1, null, 5, 'No headache for nine days. Does the stretches each morning.'),
  (1, null, 6, 'Back to swimming. All points quiet, none recognised as her pain any more. Review in three weeks.'),
  (2, null, 1, 'Outer hip pain after 6 km since the spring race. Single-leg stance shakes on the right. Two points '
    || 'needled lying on the left side, the rest by hand.'),
  (2, null, 2, 'Ran 4 km without the pain. Soreness after needling for two days.'),
  (2, null, 3, 'Hands only: tired legs after a hill session.'),
  (2, null, 4, 'Ran 8 km. Cadence raised to 172 as agreed.'),
  (2, null, 5, 'Calf quiet. Strength work twice a week.'),
  (2, null, 6, '12 km without pain. Points quiet.'),
  (null, 'manual_compression', null, 'Pressure on each point, held until it eased. Moves more freely afterwards.'),
  (null, 'myofascial_release', null, 'Slow release along the band. Loose and warm afterwards, steady on rising.'),
  (null, 'dry_needling', null, 'Consent confirmed. Needled lying down, twitch felt, no bleeding. Told to expect '
    || 'soreness for a day or two.');

insert into palpate.visit (clinic_id, id, appointment_id, patient_id, practitioner_id, certified_id, location_id,
    started_at, note)
  select clinic_id, pg_temp.id('visit', number), a.id, patient_id, practitioner_id, certified_id, location_id,
    started_at, case v.status when 'completed' then coalesce(own.note, usual.note, '') else '' end
  from demo_visit v
  join palpate.appointment a on a.id = pg_temp.id('appointment', number)
  left join demo_note own on own.patient = v.patient and own.nth = v.nth
  left join demo_note usual on usual.family = v.family;

insert into palpate.consent_confirmation (clinic_id, visit_id, confirmed_at, confirmed_by, confirmed_name, words)
  select v.clinic_id, v.id, v.started_at, pg_temp.id('account', d.practitioner), who.name, 'Yes, go on as agreed.'
  from demo_visit d join palpate.visit v on v.id = pg_temp.id('visit', d.number)
  join palpate.practitioner who on who.id = v.practitioner_id
  where d.status = 'completed' or d.patient = 3;

-- Pain falls by one from visit to visit, down to two; from five it is recognised, so that active points become latent.
-- Of the visits still open only Siobhán O'Neill's is charted so far.
create temp table demo_point on commit drop as
  select v.number * 10 + n as number, v.number as visit, v.family, started_at, status, c.*,
    greatest(2, pain + 1 - nth) as hurts, case c.patient when 27 then 'no' else 'yes' end as taut_band
  from demo_visit v join demo_complaint c using (patient)
  where status = 'completed' or patient = 3;

create function pg_temp.sign(holds boolean) returns text immutable language sql
  return case when holds then 'yes' else 'no' end;
insert into palpate.trigger_point (clinic_id, id, visit_id, patient_id, certified_id, location_id, number, muscle_id,
    side, view, figure_id, x, y, taut_band, tender_spot, referred_pain, recognised, spontaneous, kind, pain, marked_at)
  select v.clinic_id, pg_temp.id('point', p.number), v.id, v.patient_id, v.certified_id, v.location_id, n, muscle, side,
    view, figure, x + (visit * 7 + n) % 5 - 2, y + (visit * 3 + n) % 5 - 2, taut_band, 'yes',
    pg_temp.sign(hurts >= 4 and taut_band = 'yes'), pg_temp.sign(hurts >= 5), pg_temp.sign(hurts >= 7),
    case when taut_band = 'no' then 'tender' when hurts >= 5 then 'active' else 'latent' end, hurts,
    least(p.started_at + n * interval '1 minute', pg_temp.demo_now())
  from demo_point p join palpate.visit v on v.id = pg_temp.id('visit', visit);

-- What a technique asks to be recorded, at its usual values; pain and needles have columns of their own.
create temp table demo_dose on commit drop as
  select technique_id, jsonb_object_agg(parameter, case when kind in ('integer', 'decimal')
    then to_jsonb(default_value::numeric) else to_jsonb(default_value) end) as usual
  from reference.technique_parameter
  where required and default_value is not null
    and parameter not in ('pain_before_nrs', 'pain_after_nrs', 'needles_in', 'needles_out')
  group by technique_id;

-- Needles for the first two points of who comes for them, hands for the next, release for the rest.
insert into palpate.technique_record (clinic_id, id, visit_id, patient_id, certified_id, location_id, point_id,
    muscle_id, side, technique_id, family, needs_certificate, performed_at, parameters, pain_before, pain_after,
    needles_in, needles_out, care_why, care_adapted)
  select v.clinic_id, pg_temp.id('record', p.number), v.id, v.patient_id, v.certified_id, v.location_id,
    pg_temp.id('point', p.number), muscle, side, technique, f.id, f.needs_certificate,
    p.started_at + (8 + 3 * n) * interval '1 minute', usual || more, hurts, hurts - 2, needles, needles,
    case when careful then 'The pain keeps returning, and the risk was explained and accepted.' end,
    case when careful then 'Half the usual dose, and the skin was watched.' end
  from demo_point p
  join palpate.visit v on v.id = pg_temp.id('visit', visit)
  join reference.muscle m on m.id = muscle
  join reference.region r on r.id = m.region_id
  cross join lateral (select case when p.family = 'dry_needling' and n <= 2 then 'dn_deep'
    when p.family = 'myofascial_release' or n > 4 then 'myofascial_release'
    else 'ischaemic_compression' end as technique) as chosen
  join reference.technique t on t.id = technique
  join reference.technique_family f on f.id = t.family
  join demo_dose on technique_id = technique
  cross join lateral (select case technique when 'dn_deep' then 1 + n % 2 end as needles) as counted
  cross join lateral (select exists (select from palpate.screening_verdict careful
    where careful.screening_id = pg_temp.id('screening', p.visit) and careful.gate = any (t.severity_columns || technique)
      and careful.verdict = 'with_care')
    or exists (select from reference.conditions(t.severity_columns || technique, muscle, side)) as careful) as precaution
  cross join lateral (select case technique
    when 'myofascial_release' then jsonb_build_object('areas', jsonb_build_array((select pain_zone_id
      from reference.muscle_pain_zone z where z.muscle_id = muscle order by position limit 1)))
    when 'dn_deep' then jsonb_build_object('lot_number', 'DEMO-' || 240 + n, 'twitch_responses', hurts / 2,
        'needle_expiry', (p.started_at + interval '400 days')::date,
        'needle_length', case when figure like 'glute%' then 60 else 30 end)
      || case when lung_risk or thorax then '{"safe_direction": "onto bone"}'::jsonb else '{}' end
    else '{"release_felt": "yes"}' end as more) as besides
  where p.status = 'completed';

update palpate.visit v
  set signed_at = ends_at, signed_by = pg_temp.id('account', practitioner), signed_name = who.name, version = 1
  from demo_visit d join palpate.practitioner who on who.id = pg_temp.id('practitioner', practitioner)
  where v.id = pg_temp.id('visit', number) and d.status = 'completed';

insert into palpate.addendum (clinic_id, id, visit_id, written_at, written_by, written_name, text)
  select clinic_id, pg_temp.id('addendum', number), id, signed_at + interval '26 hours', signed_by, signed_name,
    'She telephoned: the soreness had gone by the next evening.'
  from demo_visit d join palpate.visit v on v.id = pg_temp.id('visit', number) where d.patient = 1 and nth = 2;

-- Those who were needled over the chest on earlier days have been asked since, and were well.
insert into palpate.needling_check_outcome (clinic_id, id, check_id, patient_id, outcome, recorded_at, recorded_by, recorded_name)
  select c.clinic_id, c.id, c.id, c.patient_id, 'well', c.due_at + interval '10 minutes', v.practitioner_id, p.name
  from palpate.needling_check c
  join palpate.visit v on v.clinic_id = c.clinic_id and v.id = c.visit_id
  join palpate.practitioner p on p.clinic_id = v.clinic_id and p.id = v.practitioner_id
  where c.clinic_id = pg_temp.clinic() and c.due_at < pg_temp.demo_now() - interval '12 hours';
