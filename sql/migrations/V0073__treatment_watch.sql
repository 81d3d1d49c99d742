-- what: the checks after needling over the thorax, 2, 24 and 48 hours later, and what the patient said.
-- why: a lung that was touched shows hours to days later; the checks are switched on by the record itself, not by memory.

create table palpate.needling_check (
  clinic_id uuid not null,
  id uuid not null,
  visit_id uuid not null,
  patient_id uuid not null,
  location_id uuid not null,
  record_id uuid not null,
  hours smallint not null,
  due_at timestamptz not null,
  constraint needling_check_pkey primary key (clinic_id, id),
  constraint needling_check_once unique (clinic_id, visit_id, hours),
  constraint needling_check_of_patient unique (clinic_id, id, patient_id),
  constraint needling_check_record_fkey foreign key (clinic_id, record_id) references palpate.technique_record,
  constraint needling_check_patient_fkey foreign key (clinic_id, patient_id) references palpate.patient
);
comment on table palpate.needling_check is 'A check that is due after a visit with needling over the thorax. Written by the database alone';
comment on column palpate.needling_check.hours is 'How long after the first needle over the thorax; the hours are author judgement around reported late cases';
create index needling_check_due on palpate.needling_check (clinic_id, due_at);
create index needling_check_by_patient on palpate.needling_check (clinic_id, patient_id);
call palpate.guard('palpate.needling_check');
grant select on palpate.needling_check to palpate_app;

create table palpate.needling_check_outcome (
  clinic_id uuid not null,
  id uuid not null,
  check_id uuid not null,
  patient_id uuid not null,
  outcome text not null constraint needling_check_outcome_known check (outcome in ('well', 'signs', 'not_reached')),
  note text not null default '',
  recorded_at timestamptz not null,
  recorded_by uuid not null,
  recorded_name text not null,
  constraint needling_check_outcome_pkey primary key (clinic_id, id),
  constraint needling_check_outcome_told check (outcome <> 'signs' or btrim(note) <> ''),
  constraint needling_check_outcome_check_fkey foreign key (clinic_id, check_id, patient_id)
    references palpate.needling_check (clinic_id, id, patient_id)
);
comment on table palpate.needling_check_outcome is 'What came of asking; somebody who was not reached is asked again. Never changed';
create unique index needling_check_answered_once on palpate.needling_check_outcome (clinic_id, check_id) where outcome <> 'not_reached';
call palpate.guard('palpate.needling_check_outcome');
grant select, insert on palpate.needling_check_outcome to palpate_app;

create function palpate.needling_check_switched_on() returns trigger
  language plpgsql security definer set search_path = pg_catalog, palpate as $$
begin
  if exists (select from reference.muscle_zone z where z.muscle_id = new.muscle_id and z.zone_id = 'lung_risk') then
    insert into palpate.needling_check (clinic_id, id, visit_id, patient_id, location_id, record_id, hours, due_at)
      select new.clinic_id, uuidv7(), new.visit_id, new.patient_id, new.location_id, new.id, after.hours,
        new.performed_at + make_interval(hours => after.hours)
      from unnest('{2, 24, 48}'::int[]) as after (hours)
      on conflict on constraint needling_check_once do nothing;
  end if;
  return null;
end $$;
create trigger needling_check_switched_on after insert on palpate.technique_record
  for each row when (new.family = 'dry_needling') execute function palpate.needling_check_switched_on();
