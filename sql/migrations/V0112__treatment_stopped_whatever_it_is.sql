-- what: while an alert that stops is not answered, nothing at all is recorded.
-- why: a rule can raise an emergency and still let warmth or massage pass: their permits stood, and only the page refused.

create or replace function palpate.technique_record_stopped() returns trigger
  language plpgsql security definer set search_path = pg_catalog, palpate as $$
begin
  if exists (select from palpate.open_stop s where s.clinic_id = new.clinic_id and s.patient_id = new.patient_id) then
    raise exception 'An alert that stops is not answered' using errcode = '23514', constraint = 'technique_record_stopped';
  end if;
  return new;
end $$;
