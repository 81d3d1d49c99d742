-- what: each technique record says who performed it: whoever is signed in, by their own qualification and a consent that names them.
-- why: what a lead did in somebody else's visit stood under that practitioner's name, certificate and consent.

alter table palpate.visit add constraint visit_there unique (clinic_id, id, patient_id, location_id);

alter table palpate.technique_record add column performed_by uuid;
alter table palpate.technique_record disable trigger user;
update palpate.technique_record t set performed_by = v.practitioner_id from palpate.visit v where v.clinic_id = t.clinic_id and v.id = t.visit_id;
alter table palpate.technique_record enable trigger user;
alter table palpate.technique_record
  alter column performed_by set not null,
  add constraint technique_record_performer_fkey foreign key (clinic_id, performed_by) references palpate.practitioner,
  drop constraint technique_record_visit_fkey,
  add constraint technique_record_visit_fkey foreign key (clinic_id, visit_id, patient_id, location_id)
    references palpate.visit (clinic_id, id, patient_id, location_id);
comment on column palpate.technique_record.performed_by is
  'The practitioner who did it: whoever is signed in; a script without an account may name one. Records from before this was kept: whose visit it was';
comment on column palpate.technique_record.certified_id is
  'Whose qualification counts: at one''s own visit the supervisor''s where there is one, at anybody else''s one''s own. Written by the database alone';

-- Fires before the others, by its name: they ask for the qualification of whom it finds.
create function palpate.technique_record_by_whom() returns trigger
  language plpgsql security definer set search_path = pg_catalog, palpate as $$
declare
  account uuid := nullif(current_setting('app.account_id', true), '')::uuid;
  own record;
begin
  select v.practitioner_id, v.certified_id into own from palpate.visit v where v.clinic_id = new.clinic_id and v.id = new.visit_id;
  if account is null then
    new.performed_by := coalesce(new.performed_by, own.practitioner_id);
  else
    select m.practitioner_id into new.performed_by from access.membership m where m.clinic_id = new.clinic_id and m.account_id = account;
  end if;
  if new.performed_by is null then
    raise exception 'Who is signed in treats nobody' using errcode = '23514', constraint = 'technique_record_by_whom';
  end if;
  new.certified_id := case when new.performed_by = own.practitioner_id then own.certified_id else new.performed_by end;
  return new;
end $$;
create trigger technique_record_by_whom before insert on palpate.technique_record
  for each row execute function palpate.technique_record_by_whom();

create trigger technique_record_performer_stays before update on palpate.technique_record
  for each row when (new.performed_by is distinct from old.performed_by) execute function palpate.technique_record_stays();

create or replace function palpate.technique_record_consented() returns trigger
  language plpgsql security definer set search_path = pg_catalog, palpate as $$
declare
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
          and v.practitioner_id = new.performed_by and v.region in ('any', needed) and v.ended is null
          and v.valid @> new.performed_at
        limit 1 for key share;
      if not found then
        raise exception 'No consent for % in %', new.family, needed using errcode = '23514', constraint = 'technique_record_consented';
      end if;
    end if;
    insert into palpate.technique_consent (clinic_id, record_id, region, visit_id, patient_id, practitioner_id, family,
        performed_at, consent_region)
      values (new.clinic_id, new.id, needed, new.visit_id, new.patient_id, new.performed_by, new.family, new.performed_at, consented);
  end loop;
  return null;
end $$;
