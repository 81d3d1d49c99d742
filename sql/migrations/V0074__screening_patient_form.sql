-- what: the form that a patient fills in by themselves, with what was entered so far, until it is done.
-- why: what was typed outlives a tablet that is put down, and is told once, whole, when the patient is done.

create table palpate.patient_form (
  clinic_id uuid not null,
  id uuid not null,
  patient_id uuid not null,
  handed_at timestamptz not null,
  handed_by uuid not null,
  handed_name text not null,
  medicines text not null default '',
  done_at timestamptz constraint patient_form_done_after_handed check (done_at >= handed_at),
  early boolean not null default false,
  constraint patient_form_pkey primary key (clinic_id, id),
  constraint patient_form_of_patient unique (clinic_id, id, patient_id),
  constraint patient_form_patient_fkey foreign key (clinic_id, patient_id) references palpate.patient,
  constraint patient_form_early_when_done check (done_at is not null or not early)
);
comment on table palpate.patient_form is 'The questions handed to a patient: one open form at a time, done once, and then never changed';
comment on column palpate.patient_form.handed_by is 'Whose account handed it over last, with the name as it was then';
comment on column palpate.patient_form.medicines is 'What the patient wrote of new medicines, one on a line';
comment on column palpate.patient_form.early is 'Taken back before the patient was done: what was answered until then was told';
create unique index patient_form_one_open on palpate.patient_form (clinic_id, patient_id) where done_at is null;
create index patient_form_done on palpate.patient_form (clinic_id, patient_id, done_at);
call palpate.guard('palpate.patient_form');
grant select, insert, update (handed_at, handed_by, handed_name, medicines, done_at, early) on palpate.patient_form to palpate_app;

create table palpate.patient_form_entry (
  clinic_id uuid not null,
  form_id uuid not null,
  fact text not null,
  answer text not null constraint patient_form_entry_answered check (answer <> ''),
  detail text not null default '',
  constraint patient_form_entry_pkey primary key (clinic_id, form_id, fact),
  constraint patient_form_entry_form_fkey foreign key (clinic_id, form_id) references palpate.patient_form
);
comment on table palpate.patient_form_entry is 'What a form says so far; it counts as told when the form is done';
comment on column palpate.patient_form_entry.answer is 'As in the answer stream; unknown where the patient is not sure';
call palpate.guard('palpate.patient_form_entry');
grant select, insert, update (answer, detail) on palpate.patient_form_entry to palpate_app;

create function palpate.patient_form_is_done() returns trigger language plpgsql as $$
begin
  raise exception 'The form is done' using errcode = '23514', constraint = 'patient_form_done';
end $$;
create trigger patient_form_done before update on palpate.patient_form
  for each row when (old.done_at is not null) execute function palpate.patient_form_is_done();

-- The form is held while something is entered, so that it cannot be finished in between.
create function palpate.patient_form_takes_entries() returns trigger
  language plpgsql security definer set search_path = pg_catalog, palpate as $$
begin
  perform from palpate.patient_form f where f.clinic_id = new.clinic_id and f.id = new.form_id and f.done_at is null for no key update;
  if not found then
    raise exception 'The form is done' using errcode = '23514', constraint = 'patient_form_done';
  end if;
  return new;
end $$;
create trigger patient_form_takes_entries before insert or update on palpate.patient_form_entry
  for each row execute function palpate.patient_form_takes_entries();
