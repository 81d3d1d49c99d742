-- what: a technique is recorded only on muscles within the regions to which the certificate behind it is limited.
-- why: a course that covered the limbs only must not lead to needles in the chest.

create function palpate.technique_record_within_regions() returns trigger
  language plpgsql security definer set search_path = pg_catalog, palpate as $$
begin
  if exists (select from palpate.qualification q
      join palpate.credential c on c.clinic_id = q.clinic_id and c.id = q.credential_id
      join reference.muscle_zone z on z.muscle_id = new.muscle_id
      join reference.zone r on r.id = z.zone_id and r.region_id is not null
      where q.clinic_id = new.clinic_id and q.practitioner_id = new.certified_id and q.location_id = new.location_id
        and q.technique = new.family and q.valid @> new.performed_at
        and cardinality(c.regions) > 0 and r.region_id <> all (c.regions)) then
    raise exception 'The certificate does not cover this region' using errcode = '23514', constraint = 'technique_record_within_regions';
  end if;
  return new;
end $$;
create trigger technique_record_within_regions before insert on palpate.technique_record
  for each row when (new.needs_certificate) execute function palpate.technique_record_within_regions();
