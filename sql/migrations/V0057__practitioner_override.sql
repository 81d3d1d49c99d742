-- what: the lead's override of a credential that has ended: until when it counts all the same, by whom and why.
-- why: a renewal that is only under way unblocks nothing; who lets it count must say so, for a time, and be seen to have done so.

create table palpate.credential_override (
  clinic_id uuid not null,
  id uuid not null,
  credential_id uuid not null,
  reason text not null constraint credential_override_reasoned check (length(btrim(reason)) >= 10),
  last_day date not null,
  granted_at timestamptz not null,
  granted_by uuid not null,
  ended_at timestamptz,
  constraint credential_override_pkey primary key (clinic_id, id),
  constraint credential_override_bounded
    check (last_day between (granted_at at time zone 'UTC')::date - 1 and (granted_at at time zone 'UTC')::date + 90),
  constraint credential_override_credential_fkey foreign key (clinic_id, credential_id) references palpate.credential
);
comment on table palpate.credential_override is 'A credential counts past its own last day, because the clinical lead says so; never changed, it ends by its date or with the credential';
comment on column palpate.credential_override.last_day is 'The last day on which it counts, on the clock of the place of treatment';
comment on column palpate.credential_override.ended_at is 'When the credential was corrected, suspended or revoked: that ends its overrides. Written by the database alone';
create index credential_override_of_credential on palpate.credential_override (clinic_id, credential_id);
call palpate.guard('palpate.credential_override');
grant select, insert on palpate.credential_override to palpate_app;

-- The rule that decides at a place: its own before its country's, the profession's own before that for any.
create function palpate.deciding_rule(clinic uuid, place text, who text, technique text) returns palpate.place_rule
  language sql stable set search_path = pg_catalog
begin atomic
  select r from palpate.place_rule r
    where r.clinic_id = clinic and r.family = technique and r.jurisdiction in (place, split_part(place, '-', 1), 'ANY')
      and r.profession in (who, 'any')
    order by r.jurisdiction = place desc, r.jurisdiction <> 'ANY' desc, r.profession = who desc limit 1;
end;

create function palpate.credential_override_is_guarded() returns trigger
  language plpgsql security definer set search_path = pg_catalog, palpate as $$
declare
  overridden palpate.credential;
  broken text;
begin
  select * into overridden from palpate.credential c where c.clinic_id = new.clinic_id and c.id = new.credential_id for share;
  broken := case
    when overridden.kind = 'licence' then 'credential_override_not_of_licence'
    when overridden.status <> 'verified' then 'credential_override_of_verified'
    when overridden.expires_on is null or new.last_day <= overridden.expires_on then 'credential_override_lengthens'
    when new.granted_by is distinct from nullif(current_setting('app.account_id', true), '')::uuid
      or not exists (select from access.membership m where m.clinic_id = new.clinic_id and m.account_id = new.granted_by
        and 'CLINICAL_LEAD' = any (m.roles)) then 'credential_override_by_lead'
    when exists (select from access.membership m where m.clinic_id = new.clinic_id and m.account_id = new.granted_by
        and m.practitioner_id = overridden.practitioner_id) then 'credential_override_not_own'
    when new.ended_at is not null then 'credential_override_begins_open'
    when not exists (select from palpate.location l join palpate.practitioner p
          on p.clinic_id = l.clinic_id and p.id = overridden.practitioner_id
        join reference.technique_family f on f.needs_certificate
          and (cardinality(overridden.techniques) = 0 or f.id = any (overridden.techniques))
        cross join lateral palpate.deciding_rule(l.clinic_id, l.jurisdiction, p.profession, f.id) as rule
        where l.clinic_id = new.clinic_id and l.jurisdiction <> '' and overridden.jurisdiction in (l.jurisdiction, 'ANY')
          and rule.permission = 'permitted' and overridden.kind = any (rule.needs)) then 'credential_override_where_permitted'
  end;
  if broken is not null then
    raise exception 'No override of this credential' using errcode = '23514', constraint = broken;
  end if;
  return new;
end $$;
create trigger credential_override_is_guarded before insert on palpate.credential_override
  for each row execute function palpate.credential_override_is_guarded();

create function palpate.credential_override_ends() returns trigger
  language plpgsql security definer set search_path = pg_catalog, palpate as $$
begin
  update palpate.credential_override o set ended_at = new.changed_at
    where o.clinic_id = new.clinic_id and o.credential_id = new.id and o.ended_at is null;
  return null;
end $$;
create trigger credential_override_ends after update on palpate.credential
  for each row when (old.status = 'verified' and new.status <> 'verified') execute function palpate.credential_override_ends();
