-- what: a clinical lead withdraws an override before its last day, with a reason.
-- why: who let a credential count past its end must be able to stop that at once, without suspending the credential itself.

alter table palpate.credential_override add column ended_by uuid;
alter table palpate.credential_override add column ended_because text;
alter table palpate.credential_override add constraint credential_override_withdrawn_with_reason
  check (ended_by is null and ended_because is null
    or ended_at is not null and ended_by is not null and length(btrim(ended_because)) >= 10);
comment on table palpate.credential_override is 'A credential counts past its own last day, because the clinical lead says so; it ends by its date, with the credential, or when a lead withdraws it; nothing else is changed';
comment on column palpate.credential_override.ended_at is 'When a lead withdrew it, or the credential was corrected, suspended or revoked: that ends its overrides';
comment on column palpate.credential_override.ended_by is 'Which clinical lead withdrew it; null where it ended with its credential';
grant update (ended_at, ended_by, ended_because) on palpate.credential_override to palpate_app;

create function palpate.credential_override_is_withdrawn() returns trigger
  language plpgsql security definer set search_path = pg_catalog, palpate as $$
declare
  broken text;
begin
  broken := case
    when old.ended_at is not null or new.ended_at is null then 'credential_override_over'
    when pg_trigger_depth() > 1 and new.ended_by is null then null
    when new.ended_by is distinct from nullif(current_setting('app.account_id', true), '')::uuid
      or not exists (select from access.membership m where m.clinic_id = new.clinic_id and m.account_id = new.ended_by
        and 'CLINICAL_LEAD' = any (m.roles)) then 'credential_override_by_lead'
  end;
  if broken is not null then
    raise exception 'The override stays as it is' using errcode = '23514', constraint = broken;
  end if;
  return new;
end $$;
create trigger credential_override_is_withdrawn before update on palpate.credential_override
  for each row execute function palpate.credential_override_is_withdrawn();
