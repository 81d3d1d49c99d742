-- what: the visit, what happens in the room, and its addenda.
-- why: once signed it is read-only for everyone; what is to be added comes as an addendum.

create table palpate.visit (
  clinic_id uuid not null,
  id uuid not null,
  appointment_id uuid not null,
  patient_id uuid not null,
  practitioner_id uuid not null,
  certified_id uuid not null,
  location_id uuid not null,
  started_at timestamptz not null,
  note text not null default '',
  version integer not null default 0,
  signed_at timestamptz,
  signed_by uuid,
  signed_name text,
  constraint visit_pkey primary key (clinic_id, id),
  constraint visit_of_appointment unique (clinic_id, appointment_id),
  constraint visit_of_patient unique (clinic_id, id, patient_id, certified_id, location_id),
  constraint visit_signed_by_someone check ((signed_at is null) = (signed_by is null) and (signed_at is null) = (signed_name is null)),
  constraint visit_appointment_fkey foreign key (clinic_id, appointment_id, patient_id, practitioner_id, certified_id, location_id)
    references palpate.appointment (clinic_id, id, patient_id, practitioner_id, certified_id, location_id)
);
comment on table palpate.visit is 'What happens in the room: started from an appointment, charted, signed';
comment on column palpate.visit.certified_id is 'Whose qualification counts: the supervisor''s where there is one';
create index visit_of_patient_by_date on palpate.visit (clinic_id, patient_id, started_at desc);
call palpate.guard('palpate.visit');
grant select, insert, update on palpate.visit to palpate_app;

create table palpate.addendum (
  clinic_id uuid not null,
  id uuid not null,
  visit_id uuid not null,
  written_at timestamptz not null,
  written_by uuid not null,
  written_name text not null,
  text text not null constraint addendum_text_given check (text <> ''),
  constraint addendum_pkey primary key (clinic_id, id),
  constraint addendum_visit_fkey foreign key (clinic_id, visit_id) references palpate.visit
);
comment on table palpate.addendum is 'What was added to a signed visit, by whom and when';
create index addendum_of_visit on palpate.addendum (clinic_id, visit_id);
call palpate.guard('palpate.addendum');
grant select, insert on palpate.addendum to palpate_app;

create function palpate.visit_is_signed() returns trigger
  language plpgsql set search_path = pg_catalog as $$
begin
  raise exception 'A signed visit is not changed' using errcode = '23514', constraint = 'visit_signed';
end $$;
create trigger visit_signed before update or delete on palpate.visit
  for each row when (old.signed_at is not null) execute function palpate.visit_is_signed();

-- For what belongs to a visit: waits for a signature under way, then refuses when it is there.
create function palpate.visit_is_open() returns trigger
  language plpgsql security definer set search_path = pg_catalog, palpate as $$
declare
  part record := case when tg_op = 'DELETE' then old else new end;
  signed timestamptz;
begin
  select v.signed_at into signed from palpate.visit v
    where v.clinic_id = part.clinic_id and v.id = part.visit_id for no key update;
  if signed is not null then
    raise exception 'A signed visit is not changed' using errcode = '23514', constraint = 'visit_signed';
  end if;
  return part;
end $$;

create function palpate.addendum_after_signing() returns trigger
  language plpgsql security definer set search_path = pg_catalog, palpate as $$
begin
  if not exists (select from palpate.visit v
      where v.clinic_id = new.clinic_id and v.id = new.visit_id and v.signed_at is not null) then
    raise exception 'An addendum needs a signed visit' using errcode = '23514', constraint = 'addendum_after_signing';
  end if;
  return new;
end $$;
create trigger addendum_after_signing before insert on palpate.addendum
  for each row execute function palpate.addendum_after_signing();
