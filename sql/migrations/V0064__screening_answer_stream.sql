-- what: every answer to a screening question that anyone ever gave, in the order in which they came.
-- why: an answer comes from the desk, from the patient or from a clinician, ages, and is only closed with a reason; nothing said is lost.

create table palpate.patient_answer (
  clinic_id uuid not null,
  id uuid not null default uuidv7(),
  patient_id uuid not null,
  report_id uuid not null,
  fact text not null,
  answer text not null,
  places text[] not null default '{}',
  detail text not null default '',
  safe boolean not null,
  source text not null constraint patient_answer_source_known check (source in ('reception', 'patient', 'clinician')),
  given_at timestamptz not null,
  taken_by uuid not null,
  taken_name text not null,
  closed_because text constraint patient_answer_closed_with_reason check (closed_because <> ''),
  constraint patient_answer_pkey primary key (clinic_id, id),
  constraint patient_answer_once unique (clinic_id, report_id, fact),
  constraint patient_answer_patient_fkey foreign key (clinic_id, patient_id) references palpate.patient,
  constraint patient_answer_closed_by_clinician check (closed_because is null or source = 'clinician' and safe)
);
comment on table palpate.patient_answer is 'An answer to a screening question as it was given; never changed: what is said later is another row';
comment on column palpate.patient_answer.report_id is 'What it came with: the screening that was signed, or a form of the desk or of the patient';
comment on column palpate.patient_answer.fact is 'The question''s id, or the fact key that several questions share';
comment on column palpate.patient_answer.safe is 'Whether no rule in force applied because of it when it was given';
comment on column palpate.patient_answer.source is 'Who answered: the patient to the desk (reception), the patient on a form, or a clinician';
comment on column palpate.patient_answer.taken_by is 'Whose account took it down; for the patient''s own form, who handed it out';
comment on column palpate.patient_answer.closed_because is 'Why an answer that was not safe no longer holds, in a clinician''s words';
create index patient_answer_in_order on palpate.patient_answer (clinic_id, patient_id, given_at, id);
call palpate.guard('palpate.patient_answer');
grant select, insert on palpate.patient_answer to palpate_app;

-- What signed screenings have asked so far: an answer counts from the day on which it was given. Whether it was safe is in
-- the reasons of that screening; one that was not, and is safe in a later screening, was closed there by its clinician.
insert into palpate.patient_answer (clinic_id, patient_id, report_id, fact, answer, places, detail, safe, source, given_at, taken_by, taken_name,
    closed_because)
  with told as (
    select s.clinic_id, s.patient_id, s.id as report_id, a.fact, a.answer, a.places, a.detail, a.answered_at, s.signed_at, s.signed_by, s.signed_name,
      not exists (select from palpate.screening_verdict v, jsonb_array_elements(v.reasons) as reason
        join reference.contraindication c on c.id = reason ->> 'rule' and c.version = s.rules_version
        where v.clinic_id = s.clinic_id and v.screening_id = s.id and coalesce(nullif(c.fact_key, ''), c.id) = a.fact) as safe
    from palpate.screening s join palpate.screening_answer a on a.clinic_id = s.clinic_id and a.screening_id = s.id
  ), in_order as (
    select *, lag(safe) over same as was_safe, lag(answered_at) over same as was_at from told
    window same as (partition by clinic_id, patient_id, fact order by signed_at)
  )
  select clinic_id, patient_id, report_id, fact, answer, places, detail, safe, 'clinician', answered_at, signed_by, signed_name,
    case when safe and not was_safe then 'Answered anew in the screening' end
  from in_order where was_at is distinct from answered_at;
