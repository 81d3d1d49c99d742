-- what: how deep a needle may go in a muscle, where a source gives a limit; and one side of the chest per day and patient.
-- why: a lung can fall in on both sides at once, hours later: that is held by the database, whatever program records it.

create table reference.needle_limit (
  muscle_id text not null constraint needle_limit_pkey primary key,
  most_mm smallint not null constraint needle_limit_positive check (most_mm > 0),
  source text not null constraint needle_limit_sourced check (source <> ''),
  verification text not null constraint needle_limit_certainty_said check (verification <> '')
);
comment on table reference.needle_limit is 'How deep a needle may go in a muscle, in mm; only where a source gives a number';
insert into reference.needle_limit values ('rhomboids', 19,
  'Valera-Calero JA et al., ultrasound prediction of rhomboid major and pleura depth: no more than 19 mm of insertion', 'found');
grant select on reference.needle_limit to palpate_app, palpate_backup;

-- What the needle reached counts; where it was not estimated, its length does.
create function palpate.technique_record_needle_depth() returns trigger
  language plpgsql security definer set search_path = pg_catalog, palpate as $$
begin
  if exists (select from reference.needle_limit l where l.muscle_id = new.muscle_id and l.most_mm
      < coalesce((new.parameters ->> 'insertion_depth')::numeric, (new.parameters ->> 'needle_length')::numeric)) then
    raise exception 'The needle is too long for %', new.muscle_id
      using errcode = '23514', constraint = 'technique_record_needle_depth';
  end if;
  return new;
end $$;
create trigger technique_record_needle_depth before insert or update on palpate.technique_record
  for each row when (new.needles_in is not null) execute function palpate.technique_record_needle_depth();

create index technique_record_of_patient on palpate.technique_record (clinic_id, patient_id, performed_at);

-- The patient is locked first, so that two rooms cannot needle both sides at once. A record that is taken back frees the other side.
create function palpate.technique_record_one_chest_side() returns trigger
  language plpgsql security definer set search_path = pg_catalog, palpate as $$
begin
  if not exists (select from reference.muscle_zone z where z.muscle_id = new.muscle_id and z.zone_id = 'lung_risk') then
    return new;
  end if;
  perform pg_advisory_xact_lock(hashtextextended('chest ' || new.patient_id, 0));
  if exists (select from palpate.technique_record t
      join palpate.location there on there.clinic_id = t.clinic_id and there.id = t.location_id
      join palpate.location here on here.clinic_id = new.clinic_id and here.id = new.location_id
      where t.clinic_id = new.clinic_id and t.patient_id = new.patient_id and t.needles_in is not null and t.taken_back_at is null
        and t.id <> new.id and t.side <> new.side
        and t.performed_at between new.performed_at - interval '1 day' and new.performed_at + interval '1 day'
        and (t.performed_at at time zone there.time_zone)::date = (new.performed_at at time zone here.time_zone)::date
        and exists (select from reference.muscle_zone z where z.muscle_id = t.muscle_id and z.zone_id = 'lung_risk')) then
    raise exception 'The other side of the chest was needled today'
      using errcode = '23514', constraint = 'technique_record_one_chest_side';
  end if;
  return new;
end $$;
create trigger technique_record_one_chest_side before insert on palpate.technique_record
  for each row when (new.needles_in is not null) execute function palpate.technique_record_one_chest_side();
