-- what: a feed also shows what its practitioner supervises, no offer whose hold has ended, and when an appointment was last given another time.
-- why: a supervisor is held at that time too; a calendar program that is told of no change keeps the old time.

alter table palpate.appointment add column arranged_at timestamptz;
comment on column palpate.appointment.arranged_at is 'When it last got another time, practitioner, room or length; null: it never did';
create index appointment_of_supervisor_on_day on palpate.appointment (clinic_id, supervisor_id, starts_at) where supervisor_id is not null;

drop function palpate.feed_events(bytea, timestamptz, timestamptz);

-- What the feed behind a hash shows; no row for one that is not known or was revoked. The first row says whose it is.
create function palpate.feed_events(hash bytea, moment timestamptz, window_start timestamptz, window_end timestamptz)
  returns table (practitioner text, clinic text, id uuid, starts_at timestamptz, ends_at timestamptz, status text, changed_at timestamptz,
    version integer, service text, patient text, trainee text, location text, time_zone text)
  language sql stable security definer set search_path = pg_catalog
begin atomic
  select p.name, c.name, a.id, a.starts_at, a.ends_at, a.status, greatest(a.status_at, a.arranged_at), a.version, s.name,
      case when c.feed_shows_names then t.given_name || ' ' || t.family_name end, case when a.supervisor_id = p.id then w.name end, l.name, l.time_zone
    from palpate.feed f
    join palpate.clinic c on c.id = f.clinic_id
    join palpate.practitioner p on p.clinic_id = f.clinic_id and p.id = f.practitioner_id and p.active
    left join (palpate.appointment a
        join palpate.service s on s.clinic_id = a.clinic_id and s.id = a.service_id
        join palpate.patient t on t.clinic_id = a.clinic_id and t.id = a.patient_id
        join palpate.practitioner w on w.clinic_id = a.clinic_id and w.id = a.practitioner_id
        join palpate.location l on l.clinic_id = a.clinic_id and l.id = a.location_id)
      on a.clinic_id = f.clinic_id and (a.practitioner_id = f.practitioner_id or a.supervisor_id = f.practitioner_id)
        and a.starts_at >= window_start and a.starts_at < window_end and a.status <> 'needs_reassignment'
        and (a.status <> 'requested' or a.held_until is null or a.held_until > moment)
    where f.token_hash = hash and f.revoked_at is null
    order by a.starts_at, a.id;
end;
grant execute on function palpate.feed_events to palpate_app;
