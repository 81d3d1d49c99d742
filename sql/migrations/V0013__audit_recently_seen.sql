-- what: whose records somebody has opened or changed last.
-- why: the list of patients begins with those at hand; the audit knows them, so that nothing else has to be kept.

create index entry_of_account on audit.entry (clinic_id, account_id, id) where patient_id is not null;

create function audit.recently_seen(most integer) returns table (patient_id uuid)
  language sql stable security definer set search_path = pg_catalog
begin atomic
  select seen.patient_id from (
    select e.patient_id, e.id from audit.entry e
    where e.clinic_id = palpate.current_clinic() and e.patient_id is not null
      and e.account_id = nullif(current_setting('app.account_id', true), '')::uuid
    order by e.id desc limit 200) as seen
  group by seen.patient_id order by max(seen.id) desc limit most;
end;
comment on function audit.recently_seen is 'Of the patients in the account''s own last 200 entries the latest ones: the only reading of the audit that the application may do';
grant execute on function audit.recently_seen to palpate_app;
