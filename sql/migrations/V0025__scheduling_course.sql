-- what: courses: a series of visits for one patient and one service, and which visit of it an appointment is.
-- why: a treatment is planned as a whole and changed as a whole; a series of a painful condition begins only after an evaluation.

create table palpate.course (
  clinic_id uuid not null,
  id uuid not null,
  patient_id uuid not null,
  service_id uuid not null,
  planned smallint not null constraint course_planned check (planned between 2 and 20),
  created_at timestamptz not null,
  created_by uuid not null,
  constraint course_pkey primary key (clinic_id, id),
  constraint course_of_patient unique (clinic_id, id, patient_id),
  constraint course_patient_fkey foreign key (clinic_id, patient_id) references palpate.patient,
  constraint course_service_fkey foreign key (clinic_id, service_id) references palpate.service
);
comment on table palpate.course is 'A series of visits that was booked as one; each visit is an appointment of its own';
comment on column palpate.course.planned is 'How many visits were booked with it: visit 3 of 8';
create index course_by_patient on palpate.course (clinic_id, patient_id);
call palpate.guard('palpate.course');
grant select, insert on palpate.course to palpate_app;

alter table palpate.appointment
  add column course_id uuid,
  add column course_number smallint,
  add constraint appointment_course_number check (num_nulls(course_id, course_number) in (0, 2) and course_number between 1 and 20),
  add constraint appointment_course_number_once unique (clinic_id, course_id, course_number),
  add constraint appointment_course_fkey foreign key (clinic_id, course_id, patient_id)
    references palpate.course (clinic_id, id, patient_id);
comment on column palpate.appointment.course_number is 'Which visit of its course it is, from 1; null: not part of one';

-- Whether the patient has been evaluated: a first visit that was completed, or a signed screening.
create function palpate.evaluated(clinic uuid, patient uuid) returns boolean
  language sql stable set search_path = pg_catalog
begin atomic
  select exists (select from palpate.appointment a
      join palpate.service s on s.clinic_id = a.clinic_id and s.id = a.service_id and s.first_visit
      where a.clinic_id = clinic and a.patient_id = patient and a.status in ('completed', 'checked_out'))
    or exists (select from palpate.screening s where s.clinic_id = clinic and s.patient_id = patient);
end;
grant execute on function palpate.evaluated to palpate_app;

create function palpate.course_after_evaluation() returns trigger
  language plpgsql security definer set search_path = pg_catalog as $$
begin
  if (select s.course_needs_evaluation from palpate.service s where s.clinic_id = new.clinic_id and s.id = new.service_id)
      and not palpate.evaluated(new.clinic_id, new.patient_id) then
    raise exception 'A course begins after an evaluation' using errcode = '23514', constraint = 'course_after_evaluation';
  end if;
  return new;
end $$;
create trigger course_after_evaluation before insert on palpate.course
  for each row execute function palpate.course_after_evaluation();
