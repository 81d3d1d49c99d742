-- what: what was done to each point, cleared by a permit and covered by a qualification at that moment; needles must balance.
-- why: neither a form nor any program can record a technique that today's screening or a certificate does not allow.

create table palpate.technique_record (
  clinic_id uuid not null,
  id uuid not null,
  visit_id uuid not null,
  patient_id uuid not null,
  certified_id uuid not null,
  location_id uuid not null,
  point_id uuid not null,
  muscle_id text not null,
  side text not null,
  technique_id text not null,
  family text not null,
  needs_certificate boolean not null,
  performed_at timestamptz not null,
  parameters jsonb not null default '{}',
  pain_before smallint constraint technique_record_pain_before check (pain_before between 0 and 10),
  pain_after smallint constraint technique_record_pain_after check (pain_after between 0 and 10),
  needles_in smallint constraint technique_record_needles_in check (needles_in between 1 and 20),
  needles_out smallint constraint technique_record_needles_out check (needles_out between 0 and 20),
  taken_back_at timestamptz,
  taken_back_by uuid,
  version integer not null default 0,
  performed tstzrange generated always as (tstzrange(performed_at, performed_at, '[]')) stored,
  certified_technique text generated always as (case when needs_certificate then family end) stored,
  constraint technique_record_pkey primary key (clinic_id, id),
  constraint technique_record_at unique (clinic_id, id, patient_id, performed_at),
  constraint technique_record_needles_counted check ((family = 'dry_needling') = (needles_in is not null)),
  constraint technique_record_taken_back_by_someone check ((taken_back_at is null) = (taken_back_by is null)),
  constraint technique_record_technique_fkey foreign key (technique_id, family) references reference.technique (id, family),
  constraint technique_record_family_fkey foreign key (family, needs_certificate)
    references reference.technique_family (id, needs_certificate) on update cascade,
  constraint technique_record_visit_fkey foreign key (clinic_id, visit_id, patient_id, certified_id, location_id)
    references palpate.visit (clinic_id, id, patient_id, certified_id, location_id),
  constraint technique_record_point_fkey foreign key (clinic_id, point_id, visit_id, muscle_id, side)
    references palpate.trigger_point (clinic_id, id, visit_id, muscle_id, side),
  constraint technique_record_certified foreign key (clinic_id, certified_id, location_id, certified_technique, period performed)
    references palpate.qualification (clinic_id, practitioner_id, location_id, technique, period valid)
);
comment on table palpate.technique_record is 'One technique applied to one point; a mistaken one is taken back, never deleted';
comment on column palpate.technique_record.needles_out is 'Counted by hand, never pre-filled; null until counted';
create index technique_record_of_visit on palpate.technique_record (clinic_id, visit_id);
call palpate.guard('palpate.technique_record');
grant select, insert, update on palpate.technique_record to palpate_app;

create table palpate.technique_clearance (
  clinic_id uuid not null,
  record_id uuid not null,
  patient_id uuid not null,
  gate text not null,
  zone text not null,
  side text not null,
  performed_at timestamptz not null,
  permit_zone text not null,
  permit_side text not null,
  performed tstzrange generated always as (tstzrange(performed_at, performed_at, '[]')) stored,
  constraint technique_clearance_pkey primary key (clinic_id, record_id, gate, zone),
  constraint technique_clearance_fits check (permit_zone = 'any' or (permit_zone = zone and permit_side = side)),
  constraint technique_clearance_record_fkey foreign key (clinic_id, record_id, patient_id, performed_at)
    references palpate.technique_record (clinic_id, id, patient_id, performed_at),
  constraint technique_clearance_permit foreign key (clinic_id, patient_id, gate, permit_zone, permit_side, period performed)
    references palpate.screening_permit (clinic_id, patient_id, gate, zone, side, period valid)
);
comment on table palpate.technique_clearance is 'By which permits a technique record was cleared: one for each gate and each zone of the muscle. Written by the database alone';
call palpate.guard('palpate.technique_clearance');
grant select on palpate.technique_clearance to palpate_app;

create view reference.technique_gate as
  select id as technique_id, unnest(severity_columns) as gate from reference.technique
  union
  select t.id, t.id from reference.technique t
    where exists (select from reference.contraindication c, unnest(c.exceptions) as e where split_part(split_part(e, '=', 1), '@', 1) = t.id);
comment on view reference.technique_gate is 'The gates that a technique must pass: its severity columns, and itself where a rule names it';
grant select on reference.technique_gate to palpate_app, palpate_backup;

create function palpate.technique_record_cleared() returns trigger
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
        and p.valid @> new.performed_at
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
create trigger technique_record_cleared after insert on palpate.technique_record
  for each row execute function palpate.technique_record_cleared();

create function palpate.technique_record_stays() returns trigger
  language plpgsql set search_path = pg_catalog as $$
begin
  raise exception 'Take the record back and write another' using errcode = '23514', constraint = 'technique_record_stays';
end $$;
create trigger technique_record_stays before update on palpate.technique_record
  for each row when ((new.visit_id, new.patient_id, new.point_id, new.muscle_id, new.side, new.technique_id, new.performed_at, new.certified_id)
    is distinct from (old.visit_id, old.patient_id, old.point_id, old.muscle_id, old.side, old.technique_id, old.performed_at, old.certified_id))
  execute function palpate.technique_record_stays();

create trigger technique_record_of_open_visit before insert or update or delete on palpate.technique_record
  for each row execute function palpate.visit_is_open();

create function palpate.visit_needles_balance() returns trigger
  language plpgsql security definer set search_path = pg_catalog, palpate as $$
begin
  if exists (select from palpate.technique_record t
      where t.clinic_id = new.clinic_id and t.visit_id = new.id and t.taken_back_at is null
        and t.needles_in is distinct from t.needles_out) then
    raise exception 'Needles in and out differ' using errcode = '23514', constraint = 'visit_needles_balance';
  end if;
  return new;
end $$;
create trigger visit_needles_balance before update on palpate.visit
  for each row when (old.signed_at is null and new.signed_at is not null) execute function palpate.visit_needles_balance();

create trigger visit_signed_at_once before insert on palpate.visit
  for each row when (new.signed_at is not null) execute function palpate.visit_is_signed();
