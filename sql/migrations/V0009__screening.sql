-- what: signed screenings with their answers and verdicts, and the permits that follow from them.
-- why: a decision keeps the rules' version and the answers it rests on, and no technique can be recorded without a permit in force.

create table palpate.screening (
  clinic_id uuid not null,
  id uuid not null,
  patient_id uuid not null,
  location_id uuid not null,
  rules_version integer not null references reference.release,
  day date not null,
  signed_at timestamptz not null,
  signed_by uuid not null,
  signed_name text not null,
  note text not null default '',
  constraint screening_pkey primary key (clinic_id, id),
  constraint screening_of_patient unique (clinic_id, id, patient_id),
  constraint screening_patient_fkey foreign key (clinic_id, patient_id) references palpate.patient,
  constraint screening_location_fkey foreign key (clinic_id, location_id) references palpate.location
);
comment on table palpate.screening is 'A signed screening: written whole when it is signed, never changed afterwards';
comment on column palpate.screening.day is 'The local day of the location for which the answers were given';
create index screening_latest on palpate.screening (clinic_id, patient_id, signed_at desc);
call palpate.guard('palpate.screening');
grant select, insert on palpate.screening to palpate_app;

create table palpate.screening_answer (
  clinic_id uuid not null,
  screening_id uuid not null,
  fact text not null,
  answer text not null,
  places text[] not null default '{}',
  detail text not null default '',
  answered_at timestamptz not null,
  constraint screening_answer_pkey primary key (clinic_id, screening_id, fact),
  constraint screening_answer_screening_fkey foreign key (clinic_id, screening_id) references palpate.screening
);
comment on table palpate.screening_answer is 'One answer of a screening; what was not answered has no row';
comment on column palpate.screening_answer.fact is 'The question''s id, or the fact key that several questions share';
comment on column palpate.screening_answer.answer is 'yes, no, none, unknown or a number';
comment on column palpate.screening_answer.places is 'Where it holds: region:side';
comment on column palpate.screening_answer.answered_at is 'When it was given: an answer that is still valid is carried over with its age';
call palpate.guard('palpate.screening_answer');
grant select, insert on palpate.screening_answer to palpate_app;

create table palpate.screening_verdict (
  clinic_id uuid not null,
  screening_id uuid not null,
  gate text not null,
  zone text not null,
  side text not null constraint screening_verdict_side_known check (side in ('any', 'left', 'right', 'middle')),
  verdict text not null constraint screening_verdict_known check (verdict in ('allowed', 'with_care', 'blocked', 'not_yet_known')),
  reasons jsonb not null default '[]',
  constraint screening_verdict_pkey primary key (clinic_id, screening_id, gate, zone, side),
  constraint screening_verdict_screening_fkey foreign key (clinic_id, screening_id) references palpate.screening
);
comment on table palpate.screening_verdict is 'What a screening decided: for a gate everywhere (zone any) or at one place, with the reasons as they stood';
comment on column palpate.screening_verdict.gate is 'A technique family, or a technique that a rule names for itself';
call palpate.guard('palpate.screening_verdict');
grant select, insert on palpate.screening_verdict to palpate_app;

create table palpate.screening_permit (
  clinic_id uuid not null,
  patient_id uuid not null,
  gate text not null,
  zone text not null,
  side text not null constraint screening_permit_side_known check (side in ('any', 'left', 'right', 'middle')),
  valid tstzrange not null constraint screening_permit_valid_sometime check (not isempty(valid) and not upper_inf(valid)),
  screening_id uuid not null,
  constraint screening_permit_pkey primary key (clinic_id, patient_id, gate, zone, side, valid without overlaps),
  constraint screening_permit_any check ((zone = 'any') = (side = 'any')),
  constraint screening_permit_screening_fkey foreign key (clinic_id, screening_id, patient_id)
    references palpate.screening (clinic_id, id, patient_id)
);
comment on table palpate.screening_permit is 'What a signed screening permits, where and until when: a technique record needs one in force at its moment';
comment on column palpate.screening_permit.gate is 'A technique family, or a technique that a rule names for itself';
call palpate.guard('palpate.screening_permit');
grant select, insert on palpate.screening_permit to palpate_app;
grant update (valid) on palpate.screening_permit to palpate_app;

-- The parts of a screening are written in the transaction that signs it, never later.
create function palpate.screening_written_whole() returns trigger
  language plpgsql security definer set search_path = pg_catalog, palpate as $$
begin
  if not exists (select from palpate.screening s
      where s.clinic_id = new.clinic_id and s.id = new.screening_id and s.xmin = pg_current_xact_id()::xid) then
    raise exception 'A signed screening is not changed' using errcode = '23514', constraint = 'screening_signed';
  end if;
  return new;
end $$;
create trigger screening_answer_signed before insert on palpate.screening_answer
  for each row execute function palpate.screening_written_whole();
create trigger screening_verdict_signed before insert on palpate.screening_verdict
  for each row execute function palpate.screening_written_whole();
create trigger screening_permit_signed before insert on palpate.screening_permit
  for each row execute function palpate.screening_written_whole();

create function palpate.screening_permit_only_ends() returns trigger
  language plpgsql set search_path = pg_catalog as $$
begin
  if lower(new.valid) is distinct from lower(old.valid) or not new.valid <@ old.valid then
    raise exception 'A permit can be ended, not extended' using errcode = '23514', constraint = 'screening_permit_only_ends';
  end if;
  return new;
end $$;
create trigger screening_permit_only_ends before update on palpate.screening_permit
  for each row execute function palpate.screening_permit_only_ends();
