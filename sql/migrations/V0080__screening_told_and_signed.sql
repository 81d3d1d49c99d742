-- what: a risk that is told, or a new signature, ends in the database what was permitted before, and a told red flag raises its alert.
-- why: neither a race nor any program may record a technique past the answer that forbids it, and an emergency is one whoever hears of it first.

alter table palpate.screening_permit add column ended boolean not null default false;
comment on column palpate.screening_permit.ended is 'Ended before its day was over, by a risk that was told or by another signature: it clears nothing more, whatever moment is claimed';
update palpate.screening_permit p set ended = true
  from palpate.screening s join palpate.location l on l.clinic_id = s.clinic_id and l.id = s.location_id
  where s.clinic_id = p.clinic_id and s.id = p.screening_id and upper(p.valid) < (s.day + 1)::timestamp at time zone l.time_zone;
revoke update (valid) on palpate.screening_permit from palpate_app;

-- What is told and signed of a patient comes one after the other, and never while something is being recorded.
create function palpate.patient_in_turn() returns trigger
  language plpgsql set search_path = pg_catalog as $$
begin
  perform pg_advisory_xact_lock(hashtextextended('screening ' || new.patient_id, 0));
  return new;
end $$;
create trigger patient_answer_in_turn before insert on palpate.patient_answer for each row execute function palpate.patient_in_turn();
create trigger screening_in_turn before insert on palpate.screening for each row execute function palpate.patient_in_turn();

create function palpate.patient_record_in_turn() returns trigger
  language plpgsql set search_path = pg_catalog as $$
begin
  perform pg_advisory_xact_lock_shared(hashtextextended('screening ' || new.patient_id, 0));
  return new;
end $$;
create trigger technique_record_in_turn before insert on palpate.technique_record for each row execute function palpate.patient_record_in_turn();

-- The last moment at which something was told, signed or done: what comes next comes later.
create function palpate.last_of_patient(patient uuid) returns timestamptz
  language sql stable set search_path = pg_catalog, palpate
  return greatest(
    (select max(a.given_at) from palpate.patient_answer a where a.clinic_id = palpate.current_clinic() and a.patient_id = patient),
    (select max(s.signed_at) from palpate.screening s where s.clinic_id = palpate.current_clinic() and s.patient_id = patient),
    (select max(t.performed_at) from palpate.technique_record t where t.clinic_id = palpate.current_clinic() and t.patient_id = patient));
grant execute on function palpate.last_of_patient(uuid) to palpate_app;

-- Only what a signature permits in the same moment may begin with it or after it. What was done under a permit keeps
-- it from ending earlier: the key of technique_clearance refuses that.
create function palpate.permits_end(clinic uuid, patient uuid, at timestamptz, by_report uuid) returns void
  language plpgsql security definer set search_path = pg_catalog, palpate as $$
begin
  if exists (select from palpate.screening_permit p where p.clinic_id = clinic and p.patient_id = patient
      and (lower(p.valid) > at or lower(p.valid) = at and p.screening_id <> by_report)) then
    raise exception 'Something was signed later' using errcode = '23514', constraint = 'patient_answer_in_order';
  end if;
  update palpate.screening_permit p set valid = tstzrange(lower(p.valid), at), ended = true
    where p.clinic_id = clinic and p.patient_id = patient and lower(p.valid) < at and upper(p.valid) > at;
end $$;

create function palpate.patient_answer_ends_permits() returns trigger
  language plpgsql security definer set search_path = pg_catalog, palpate as $$
begin
  perform palpate.permits_end(new.clinic_id, new.patient_id, new.given_at, new.report_id);
  return null;
end $$;
create trigger patient_answer_ends_permits after insert on palpate.patient_answer
  for each row when (not new.safe) execute function palpate.patient_answer_ends_permits();

create function palpate.screening_ends_permits() returns trigger
  language plpgsql security definer set search_path = pg_catalog, palpate as $$
begin
  if exists (select from palpate.patient_answer a where a.clinic_id = new.clinic_id and a.patient_id = new.patient_id
      and not a.safe and a.given_at >= new.signed_at) then
    raise exception 'Something was told later' using errcode = '23514', constraint = 'screening_in_order';
  end if;
  perform palpate.permits_end(new.clinic_id, new.patient_id, new.signed_at, new.id);
  return null;
end $$;
create trigger screening_ends_permits after insert on palpate.screening
  for each row execute function palpate.screening_ends_permits();

create or replace function palpate.technique_record_cleared() returns trigger
  language plpgsql security definer set search_path = pg_catalog, palpate as $$
declare
  needed record;
  permit record;
begin
  for needed in
    select g.gate, z.zone_id as zone,
      case when r.id is not null and not r.sided then 'middle' else new.side end as side
    from reference.technique_gate g
    join reference.muscle_zone z on z.muscle_id = new.muscle_id
    left join reference.region r on r.id = z.zone_id
    where g.technique_id = new.technique_id
  loop
    select p.zone, p.side into permit from palpate.screening_permit p
      where p.clinic_id = new.clinic_id and p.patient_id = new.patient_id and p.gate = needed.gate
        and p.valid @> new.performed_at and not p.ended
        and (p.zone = 'any' or (p.zone = needed.zone and p.side = needed.side))
      limit 1;
    if not found then
      raise exception 'No permit for % at % (%)', needed.gate, needed.zone, needed.side
        using errcode = '23514', constraint = 'technique_record_cleared';
    end if;
    insert into palpate.technique_clearance (clinic_id, record_id, patient_id, gate, zone, side, performed_at, permit_zone, permit_side)
      values (new.clinic_id, new.id, new.patient_id, needed.gate, needed.zone, needed.side, new.performed_at, permit.zone, permit.side);
  end loop;
  return null;
end $$;

-- Taking away one of several places closes that part of an answer, and is said why like closing the whole.
alter table palpate.patient_answer drop constraint patient_answer_closed_by_clinician;
alter table palpate.patient_answer add constraint patient_answer_closed_by_clinician check (closed_because is null or source = 'clinician');

alter table palpate.patient_answer add column reasons jsonb not null default '[]';
alter table palpate.patient_answer add constraint patient_answer_reasons_of_risk check (not safe or reasons = '[]');
comment on column palpate.patient_answer.reasons is 'What the rules in force say of this answer alone, each rule once, as a decision keeps its reasons';

alter table palpate.screening_stop alter column screening_id drop not null;
alter table palpate.screening_stop add column answer_id uuid;
alter table palpate.screening_stop add constraint screening_stop_answer_fkey foreign key (clinic_id, answer_id) references palpate.patient_answer;
alter table palpate.screening_stop add constraint screening_stop_has_ground check (num_nonnulls(screening_id, answer_id) = 1);
alter table palpate.screening_stop add constraint screening_stop_once_for_answer unique (clinic_id, answer_id, rule);
comment on table palpate.screening_stop is
  'An alert that stops: a red flag, an emergency or an absolute contraindication of a signed decision or of an answer that was told. Written by the database alone';

-- What is answered within a screening is raised with its verdicts. Told again after somebody said what was done, it is news again.
create function palpate.screening_stop_told() returns trigger
  language plpgsql security definer set search_path = pg_catalog, palpate as $$
begin
  insert into palpate.screening_stop (clinic_id, id, patient_id, answer_id, rule, version, name, action, emergency, raised_at)
    select new.clinic_id, uuidv7(), new.patient_id, new.id, r ->> 'rule', (r ->> 'version')::int, r ->> 'name', r ->> 'action',
      (r ->> 'emergency')::boolean, new.given_at
    from jsonb_array_elements(new.reasons) r
    where palpate.reason_stops(r)
      and not exists (select from palpate.screening s where s.clinic_id = new.clinic_id and s.id = new.report_id)
      and not exists (select from palpate.screening_stop e
        left join palpate.screening_stop_outcome o on o.clinic_id = e.clinic_id and o.stop_id = e.id
        where e.clinic_id = new.clinic_id and e.patient_id = new.patient_id and e.rule = r ->> 'rule' and o.stop_id is null)
    on conflict on constraint screening_stop_once_for_answer do nothing;
  return null;
end $$;
create trigger screening_stop_told after insert on palpate.patient_answer
  for each row when (not new.safe and new.reasons <> '[]') execute function palpate.screening_stop_told();

create or replace function palpate.screening_stop_raised() returns trigger
  language plpgsql security definer set search_path = pg_catalog, palpate as $$
begin
  insert into palpate.screening_stop (clinic_id, id, patient_id, screening_id, rule, version, name, action, emergency, raised_at)
    select s.clinic_id, uuidv7(), s.patient_id, s.id, r ->> 'rule', (r ->> 'version')::int, r ->> 'name', r ->> 'action',
      (r ->> 'emergency')::boolean, s.signed_at
    from jsonb_array_elements(new.reasons) r
    join palpate.screening s on s.clinic_id = new.clinic_id and s.id = new.screening_id
    join palpate.location l on l.clinic_id = s.clinic_id and l.id = s.location_id
    where r ? 'rule' and palpate.reason_stops(r)
      and not exists (select from palpate.screening_stop e
        left join palpate.screening of on of.clinic_id = e.clinic_id and of.id = e.screening_id
        left join palpate.screening_stop_outcome o on o.clinic_id = e.clinic_id and o.stop_id = e.id
        where e.clinic_id = s.clinic_id and e.patient_id = s.patient_id and e.rule = r ->> 'rule'
          and (o.stop_id is null or coalesce(of.day, (e.raised_at at time zone l.time_zone)::date) = s.day))
    on conflict on constraint screening_stop_once do nothing;
  return null;
end $$;
