-- what: a trainee is supervised only where the place permits the technique to the trainee's own profession.
-- why: a supervisor lends a certificate, not a profession: a massage therapist does not needle under a physiotherapist; unknown is no.

create function palpate.may_be_supervised(clinic uuid, practitioner uuid, place uuid, technique text) returns boolean
  language sql stable set search_path = pg_catalog
begin atomic
  select exists (select from palpate.practitioner p
    join palpate.location l on l.clinic_id = p.clinic_id and l.id = place and l.jurisdiction <> ''
    cross join lateral palpate.deciding_rule(l.clinic_id, l.jurisdiction, p.profession, technique) as rule
    where p.clinic_id = clinic and p.id = practitioner and p.trainee and rule.permission = 'permitted');
end;
comment on function palpate.may_be_supervised is 'Whether somebody in training may do that technique at that place, if a qualified supervisor is there';
grant execute on function palpate.deciding_rule, palpate.may_be_supervised to palpate_app;

create or replace function palpate.appointment_supervises_trainee() returns trigger
  language plpgsql security definer set search_path = pg_catalog, palpate as $$
begin
  if not (select p.trainee from palpate.practitioner p where p.clinic_id = new.clinic_id and p.id = new.practitioner_id) then
    raise exception 'Only a trainee is supervised' using errcode = '23514', constraint = 'appointment_supervises_trainee';
  end if;
  if new.needs_certificate and not palpate.may_be_supervised(new.clinic_id, new.practitioner_id, new.location_id, new.family) then
    raise exception 'The place does not permit that technique to the profession' using errcode = '23514', constraint = 'appointment_trainee_permitted';
  end if;
  return new;
end $$;
drop trigger appointment_supervises_trainee_moved on palpate.appointment;
create trigger appointment_supervises_trainee_moved before update on palpate.appointment
  for each row when (new.supervisor_id is not null
    and ((new.supervisor_id, new.practitioner_id, new.location_id, new.family) is distinct from (old.supervisor_id, old.practitioner_id, old.location_id, old.family)
      or old.status in ('cancelled', 'no_show', 'needs_reassignment') and new.status not in ('cancelled', 'no_show', 'needs_reassignment')))
  execute function palpate.appointment_supervises_trainee();
