-- what: the spoken consent of each visit, and by which consent each technique record was covered.
-- why: without a consent in force and without asking today, no form and no program can record a technique.

create table palpate.consent_confirmation (
  clinic_id uuid not null,
  visit_id uuid not null,
  confirmed_at timestamptz not null,
  confirmed_by uuid not null,
  confirmed_name text not null,
  words text not null constraint consent_confirmation_worded check (words <> ''),
  constraint consent_confirmation_pkey primary key (clinic_id, visit_id),
  constraint consent_confirmation_visit_fkey foreign key (clinic_id, visit_id) references palpate.visit
);
comment on table palpate.consent_confirmation is 'That the patient said yes again at this visit: who heard it, when, and the words';
call palpate.guard('palpate.consent_confirmation');
grant select, insert on palpate.consent_confirmation to palpate_app;
create trigger consent_confirmation_of_open_visit before insert on palpate.consent_confirmation
  for each row execute function palpate.visit_is_open();
create trigger consent_signed before update or delete on palpate.consent_confirmation
  for each row execute function palpate.consent_signed();

create table palpate.technique_consent (
  clinic_id uuid not null,
  record_id uuid not null,
  region text not null,
  visit_id uuid not null,
  patient_id uuid not null,
  practitioner_id uuid not null,
  family text not null,
  performed_at timestamptz not null,
  consent_region text,
  performed tstzrange generated always as (tstzrange(performed_at, performed_at, '[]')) stored,
  constraint technique_consent_pkey primary key (clinic_id, record_id, region),
  constraint technique_consent_fits check (consent_region in ('any', region)),
  constraint technique_consent_record_fkey foreign key (clinic_id, record_id, patient_id, performed_at)
    references palpate.technique_record (clinic_id, id, patient_id, performed_at),
  constraint technique_consent_confirmed foreign key (clinic_id, visit_id) references palpate.consent_confirmation,
  constraint technique_consent_valid foreign key (clinic_id, patient_id, family, practitioner_id, consent_region, period performed)
    references palpate.consent_validity (clinic_id, patient_id, family, practitioner_id, region, period valid)
);
comment on table palpate.technique_consent is
  'By which consent a technique record is covered, for each region of its muscle. Written by the database alone';
comment on column palpate.technique_consent.consent_region is 'Null where the family needs no signed consent, only the spoken one';
create index technique_consent_of_validity on palpate.technique_consent (clinic_id, patient_id, family, practitioner_id);
call palpate.guard('palpate.technique_consent');
grant select on palpate.technique_consent to palpate_app;

create or replace function palpate.consent_last_used(validity palpate.consent_validity) returns timestamptz
  language sql stable set search_path = pg_catalog, palpate
  return (select max(t.performed_at) from palpate.technique_consent t
    where t.clinic_id = validity.clinic_id and t.patient_id = validity.patient_id and t.family = validity.family
      and t.practitioner_id = validity.practitioner_id and t.consent_region = validity.region
      and validity.valid @> t.performed_at);

create function palpate.technique_record_consented() returns trigger
  language plpgsql security definer set search_path = pg_catalog, palpate as $$
declare
  treating uuid := (select v.practitioner_id from palpate.visit v where v.clinic_id = new.clinic_id and v.id = new.visit_id);
  signed boolean := exists (select from reference.consent_family f where f.family = new.family);
  needed text;
  consented text;
begin
  if not exists (select from palpate.consent_confirmation c where c.clinic_id = new.clinic_id and c.visit_id = new.visit_id) then
    raise exception 'The patient was not asked at this visit' using errcode = '23514', constraint = 'technique_record_confirmed';
  end if;
  for needed in
    select 'any' where not signed or not exists (select from reference.muscle_zone z
      join reference.zone r on r.id = z.zone_id and r.region_id is not null where z.muscle_id = new.muscle_id)
    union
    select r.region_id from reference.muscle_zone z join reference.zone r on r.id = z.zone_id and r.region_id is not null
      where signed and z.muscle_id = new.muscle_id
  loop
    consented := null;
    if signed then
      -- Waits for a withdrawal under way, then no longer finds what it ended.
      select v.region into consented from palpate.consent_validity v
        where v.clinic_id = new.clinic_id and v.patient_id = new.patient_id and v.family = new.family
          and v.practitioner_id = treating and v.region in ('any', needed) and v.ended is null
          and v.valid @> new.performed_at
        limit 1 for key share;
      if not found then
        raise exception 'No consent for % in %', new.family, needed using errcode = '23514', constraint = 'technique_record_consented';
      end if;
    end if;
    insert into palpate.technique_consent (clinic_id, record_id, region, visit_id, patient_id, practitioner_id, family,
        performed_at, consent_region)
      values (new.clinic_id, new.id, needed, new.visit_id, new.patient_id, treating, new.family, new.performed_at, consented);
  end loop;
  return null;
end $$;
create trigger technique_record_consented after insert on palpate.technique_record
  for each row execute function palpate.technique_record_consented();
