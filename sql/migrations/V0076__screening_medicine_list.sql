-- what: the medicines that a patient takes, each from when and until when, as they were told.
-- why: an answer says "no blood thinner", the list says apixaban: both are kept, and somebody asks.

create table palpate.patient_medicine (
  clinic_id uuid not null,
  id uuid not null,
  patient_id uuid not null,
  name text not null constraint patient_medicine_named check (btrim(name) <> '' and length(name) <= 200),
  generics text[] not null default '{}',
  dose text not null default '' constraint patient_medicine_dose_short check (length(dose) <= 200),
  taken_from date,
  source text not null constraint patient_medicine_source_known check (source in ('patient', 'clinician')),
  noted_at timestamptz not null,
  noted_by uuid not null,
  noted_name text not null,
  ended_on date constraint patient_medicine_ends_after_it_began check (ended_on >= taken_from),
  ended_because text constraint patient_medicine_ended_with_reason check (btrim(ended_because) <> ''),
  ended_at timestamptz,
  ended_by uuid,
  ended_name text,
  constraint patient_medicine_pkey primary key (clinic_id, id),
  constraint patient_medicine_patient_fkey foreign key (clinic_id, patient_id) references palpate.patient,
  constraint patient_medicine_ended_whole check (num_nonnulls(ended_on, ended_because, ended_at, ended_by, ended_name) in (0, 5))
);
comment on table palpate.patient_medicine is 'A medicine that a patient takes or took; ended once with a reason, otherwise never changed';
comment on column palpate.patient_medicine.name is 'As it was typed';
comment on column palpate.patient_medicine.generics is 'The medicines of the catalogue that were found in the name then; empty where none was';
comment on column palpate.patient_medicine.noted_by is 'Whose account took it down; for the patient''s own form, who handed it out';
create index patient_medicine_in_order on palpate.patient_medicine (clinic_id, patient_id, noted_at);
call palpate.guard('palpate.patient_medicine');
grant select, insert, update (ended_on, ended_because, ended_at, ended_by, ended_name) on palpate.patient_medicine to palpate_app;

create function palpate.patient_medicine_is_ended() returns trigger language plpgsql as $$
begin
  raise exception 'The medicine has ended already' using errcode = '23514', constraint = 'patient_medicine_ended';
end $$;
create trigger patient_medicine_ended before update on palpate.patient_medicine
  for each row when (old.ended_at is not null) execute function palpate.patient_medicine_is_ended();
