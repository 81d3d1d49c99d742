-- what: the new version of a shipped text waits for who is just signing the older one, clinic by clinic, as a clinic's own does.
-- why: a consent signed in that moment was seen by nobody, and stayed valid under the older text.

create or replace function palpate.consent_meets_shipped_version() returns trigger
  language plpgsql security definer set search_path = pg_catalog, palpate as $$
begin
  perform pg_advisory_xact_lock(hashtextextended('consent text ' || c.id, 0)) from (select id from palpate.clinic order by id) c;
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
