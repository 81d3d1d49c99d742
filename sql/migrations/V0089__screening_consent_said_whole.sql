-- what: a consent names its regions or says the whole body, and a shipped text's new version ends it like a clinic's own does.
-- why: nothing ticked was read as everything, and who signed to last year's risks was held to have signed to this year's.

alter table palpate.consent add constraint consent_names_regions
  check (cardinality(regions) > 0 and (cardinality(regions) = 1 or 'any' <> all (regions))) not valid;
comment on column palpate.consent.regions is
  'Regions of the body; any: the whole body. Those that were signed before this was asked may name none: all regions discussed';

create function palpate.consent_meets_shipped_version() returns trigger
  language plpgsql security definer set search_path = pg_catalog, palpate as $$
begin
  insert into palpate.consent_ending (clinic_id, id, consent_id, patient_id, reason, ended_at, recorded_by, recorded_name)
    select c.clinic_id, gen_random_uuid(), c.id, c.patient_id, 'version', now(), '00000000-0000-0000-0000-000000000000', 'Palpate'
    from palpate.consent c
    where c.kind = new.kind and c.language = new.language
      and c.text_version is distinct from palpate.consent_text_in_use(c.clinic_id, c.kind, c.language)
      and exists (select from palpate.consent_validity v where v.clinic_id = c.clinic_id and v.consent_id = c.id
        and v.ended is null and upper(v.valid) > now())
    on conflict on constraint consent_ending_once do nothing;
  return null;
end $$;
create trigger consent_meets_shipped_version after insert on reference.consent_text
  for each row execute function palpate.consent_meets_shipped_version();
