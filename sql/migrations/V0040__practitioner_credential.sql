-- what: the whole of a credential: scope, hours, conditions, who entered and who verified it and how, and every version that it had.
-- why: only what a second person has verified counts; a visit of long ago must still show what was valid on its day.

alter table palpate.credential drop constraint credential_kind_known;
alter table palpate.credential drop constraint credential_status_known;
update palpate.credential set status = 'verified' where status = 'expired';

alter table palpate.credential
  alter column status set default 'pending',
  add column techniques text[] not null default '{}',
  add column regions text[] not null default '{}',
  add column hours_theory smallint constraint credential_hours_theory check (hours_theory between 0 and 5000),
  add column hours_practical smallint constraint credential_hours_practical check (hours_practical between 0 and 5000),
  add column conditions text not null default '',
  add column entered_by uuid,
  add column verified_by uuid,
  add column verified_at timestamptz,
  add column verification_method text constraint credential_method_known
    check (verification_method in ('register_check', 'mail_from_body', 'original_seen', 'copy')),
  add column changed_at timestamptz not null default now(),
  add column version integer not null default 0,
  add constraint credential_kind_known check (kind in ('licence', 'needling_certificate', 'needling_endorsement', 'electro_module',
    'trigger_point_certificate', 'manual_therapy_course', 'first_aid', 'bloodborne_training', 'insurance')),
  add constraint credential_status_known check (status in ('pending', 'verified', 'suspended', 'revoked')),
  add constraint credential_named check (title <> '' and number <> '' and jurisdiction <> ''),
  add constraint credential_four_eyes check (verified_by <> entered_by),
  -- What was entered before this was kept stays as it is until it is touched.
  add constraint credential_entered_by_someone check (entered_by is not null) not valid,
  add constraint credential_verified_somehow
    check (status <> 'verified' or num_nonnulls(verified_by, verified_at, verification_method) = 3) not valid;
create index credential_of_practitioner_now on palpate.credential (clinic_id, practitioner_id);
comment on column palpate.credential.jurisdiction is 'The place whose body issued it, as in reference.jurisdiction; ANY: it counts everywhere';
comment on column palpate.credential.techniques is 'The technique families that it is limited to; none: all that its kind covers';
comment on column palpate.credential.regions is 'The regions of the body that it is limited to, as a course that covered the limbs only; none: all';
comment on column palpate.credential.status is 'That it has expired follows from the date and is not kept here';
comment on column palpate.credential.entered_by is 'The account that wrote its present content';
grant insert, update on palpate.credential to palpate_app;

-- The second person is neither who entered it nor whose it is, and is the one who is signed in.
create function palpate.credential_is_guarded() returns trigger
  language plpgsql security definer set search_path = pg_catalog, palpate as $$
declare
  account uuid := nullif(current_setting('app.account_id', true), '')::uuid;
begin
  if tg_op = 'UPDATE' then
    if old.practitioner_id <> new.practitioner_id then
      raise exception 'A credential stays with its practitioner' using errcode = '23514', constraint = 'credential_stays';
    end if;
    if old.status = 'revoked' and new.status <> 'revoked' or old.status = 'suspended' and new.status = 'verified' then
      raise exception 'A % credential does not become %', old.status, new.status
        using errcode = '23514', constraint = 'credential_status_follows';
    end if;
    if (old.kind, old.issuing_body, old.number, old.jurisdiction, old.techniques, old.regions, old.issued_on, old.expires_on,
        old.hours_theory, old.hours_practical)
      is distinct from (new.kind, new.issuing_body, new.number, new.jurisdiction, new.techniques, new.regions, new.issued_on, new.expires_on,
        new.hours_theory, new.hours_practical) then
      new.entered_by := coalesce(account, new.entered_by);
      new.verified_by := null;
      new.verified_at := null;
      new.verification_method := null;
      if new.status = 'verified' then
        new.status := 'pending';
      end if;
    end if;
  end if;
  if new.verified_by is not null and (tg_op = 'INSERT' or old.verified_by is distinct from new.verified_by) then
    if account <> new.verified_by then
      raise exception 'Verified by somebody who is not signed in' using errcode = '23514', constraint = 'credential_verified_in_person';
    end if;
    if exists (select from access.membership m where m.clinic_id = new.clinic_id and m.account_id = new.verified_by
        and m.practitioner_id = new.practitioner_id) then
      raise exception 'Nobody verifies what is their own' using errcode = '23514', constraint = 'credential_not_own';
    end if;
  end if;
  return new;
end $$;
create trigger credential_is_guarded before insert or update on palpate.credential
  for each row execute function palpate.credential_is_guarded();

create table palpate.credential_version (
  clinic_id uuid not null,
  credential_id uuid not null,
  recorded tstzrange not null,
  content jsonb not null,
  constraint credential_version_pkey primary key (clinic_id, credential_id, recorded without overlaps),
  constraint credential_version_credential_fkey foreign key (clinic_id, credential_id) references palpate.credential
);
comment on table palpate.credential_version is 'Each version of a credential with the time in which it was on record. Written by the database alone';
call palpate.guard('palpate.credential_version');
grant select on palpate.credential_version to palpate_app;

create function palpate.credential_is_kept() returns trigger
  language plpgsql security definer set search_path = pg_catalog, palpate as $$
declare
  latest timestamptz := (select lower(v.recorded) from palpate.credential_version v
    where v.clinic_id = new.clinic_id and v.credential_id = new.id and upper_inf(v.recorded));
  since timestamptz := greatest(new.changed_at, latest + interval '1 microsecond');
begin
  update palpate.credential_version v set recorded = tstzrange(latest, since)
    where v.clinic_id = new.clinic_id and v.credential_id = new.id and upper_inf(v.recorded);
  insert into palpate.credential_version (clinic_id, credential_id, recorded, content)
    values (new.clinic_id, new.id, tstzrange(since, null), to_jsonb(new));
  return null;
end $$;
create trigger credential_is_kept after insert or update on palpate.credential
  for each row execute function palpate.credential_is_kept();
insert into palpate.credential_version (clinic_id, credential_id, recorded, content)
  select clinic_id, id, tstzrange(changed_at, null), to_jsonb(c) from palpate.credential c;

-- What is derived from credentials is rewritten with them; the past on which treatments rest is held by their temporal key.
grant delete on palpate.qualification to palpate_app;

-- The names of the clinic's accounts, to say who entered and who verified.
create function access.colleagues() returns table (account_id uuid, name text)
  language sql stable security definer set search_path = pg_catalog
begin atomic
  select a.id, a.name from access.membership m join access.account a on a.id = m.account_id
    where m.clinic_id = palpate.current_clinic();
end;
grant execute on function access.colleagues to palpate_app;
