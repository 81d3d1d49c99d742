-- what: how each appointment stood before a change, that only trainees are supervised, and the name behind an account.
-- why: every change can be undone as it was; a supervisor must not lend a certificate to a colleague who merely lacks one; who did it is shown.

create table palpate.appointment_past (
  clinic_id uuid not null,
  appointment_id uuid not null,
  version integer not null,
  practitioner_id uuid not null,
  supervisor_id uuid,
  room_id uuid not null,
  device_id uuid,
  starts_at timestamptz not null,
  ends_at timestamptz not null,
  lane smallint not null,
  lane_reason text,
  status text not null,
  status_at timestamptz not null,
  status_by uuid not null,
  reason text,
  constraint appointment_past_pkey primary key (clinic_id, appointment_id, version),
  constraint appointment_past_of_appointment foreign key (clinic_id, appointment_id) references palpate.appointment
);
comment on table palpate.appointment_past is 'An appointment as it stood in an earlier version. Written by the database alone, whatever program makes the change';
call palpate.guard('palpate.appointment_past');
grant select on palpate.appointment_past to palpate_app;

-- A program that forgets to count would leave two states under one version; the database counts for it.
create function palpate.appointment_counts() returns trigger
  language plpgsql set search_path = pg_catalog as $$
begin
  new.version := greatest(new.version, old.version + 1);
  return new;
end $$;

create function palpate.appointment_remembers() returns trigger
  language plpgsql security definer set search_path = pg_catalog, palpate as $$
begin
  -- Where somebody has set the count back by hand, what was remembered from there on is no longer how it came to be.
  delete from palpate.appointment_past p where p.clinic_id = old.clinic_id and p.appointment_id = old.id and p.version >= old.version;
  insert into palpate.appointment_past (clinic_id, appointment_id, version, practitioner_id, supervisor_id, room_id, device_id,
      starts_at, ends_at, lane, lane_reason, status, status_at, status_by, reason)
    values (old.clinic_id, old.id, old.version, old.practitioner_id, old.supervisor_id, old.room_id, old.device_id,
      old.starts_at, old.ends_at, old.lane, old.lane_reason, old.status, old.status_at, old.status_by, old.reason);
  return null;
end $$;

create trigger appointment_counts before update on palpate.appointment
  for each row when ((new.starts_at, new.ends_at, new.practitioner_id, new.supervisor_id, new.room_id, new.device_id, new.lane, new.lane_reason, new.status, new.reason)
    is distinct from (old.starts_at, old.ends_at, old.practitioner_id, old.supervisor_id, old.room_id, old.device_id, old.lane, old.lane_reason, old.status, old.reason))
  execute function palpate.appointment_counts();
create trigger appointment_remembers after update on palpate.appointment
  for each row when (new.version > old.version)
  execute function palpate.appointment_remembers();

create function palpate.appointment_supervises_trainee() returns trigger
  language plpgsql security definer set search_path = pg_catalog, palpate as $$
begin
  if not (select p.trainee from palpate.practitioner p where p.clinic_id = new.clinic_id and p.id = new.practitioner_id) then
    raise exception 'Only a trainee is supervised' using errcode = '23514', constraint = 'appointment_supervises_trainee';
  end if;
  return new;
end $$;
create trigger appointment_supervises_trainee_new before insert on palpate.appointment
  for each row when (new.supervisor_id is not null) execute function palpate.appointment_supervises_trainee();
create trigger appointment_supervises_trainee_moved before update on palpate.appointment
  for each row when (new.supervisor_id is not null
    and (new.supervisor_id, new.practitioner_id) is distinct from (old.supervisor_id, old.practitioner_id))
  execute function palpate.appointment_supervises_trainee();

create function access.name_of(account uuid) returns text
  language sql stable security definer set search_path = pg_catalog
  return (select a.name from access.account a join access.membership m on m.account_id = a.id
    where a.id = name_of.account and m.clinic_id = palpate.current_clinic());
comment on function access.name_of is 'The name of somebody who works in this clinic; null for anybody else';
grant execute on function access.name_of to palpate_app;
