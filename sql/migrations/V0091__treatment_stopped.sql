-- what: while an alert that stops is not answered, nothing is recorded of what no rule weighs either: cold, load, teaching.
-- why: these have no permit that a signature could withhold, and their note says to stop on any red flag: the chart does, the database did not.

create function palpate.technique_record_stopped() returns trigger
  language plpgsql security definer set search_path = pg_catalog, palpate as $$
begin
  if not exists (select from reference.technique_gate g where g.technique_id = new.technique_id)
      and exists (select from palpate.open_stop s where s.clinic_id = new.clinic_id and s.patient_id = new.patient_id) then
    raise exception 'An alert that stops is not answered' using errcode = '23514', constraint = 'technique_record_stopped';
  end if;
  return new;
end $$;
create trigger technique_record_stopped before insert on palpate.technique_record
  for each row execute function palpate.technique_record_stopped();
