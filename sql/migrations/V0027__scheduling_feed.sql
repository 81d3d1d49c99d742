-- what: calendar feeds: a secret address under which a practitioner's own calendar program reads their appointments.
-- why: whoever has the address is nobody who is signed in, so one function answers for it, and shows no names unless the clinic has said so.

alter table palpate.clinic add column feed_shows_names boolean not null default false;
comment on column palpate.clinic.feed_shows_names is 'Whether calendar feeds name patients: they leave the clinic''s systems with them';
grant update (feed_shows_names) on palpate.clinic to palpate_app;

create table palpate.feed (
  clinic_id uuid not null,
  id uuid not null,
  practitioner_id uuid not null,
  token_hash bytea not null constraint feed_token_is_hashed check (length(token_hash) = 32),
  created_at timestamptz not null,
  created_by uuid not null,
  revoked_at timestamptz,
  constraint feed_pkey primary key (clinic_id, id),
  constraint feed_token_once unique (token_hash),
  constraint feed_practitioner_fkey foreign key (clinic_id, practitioner_id) references palpate.practitioner
);
comment on table palpate.feed is 'A calendar feed of one practitioner; its secret address is known only to whom it was shown once';
create unique index feed_one_of_practitioner on palpate.feed (clinic_id, practitioner_id) where revoked_at is null;
call palpate.guard('palpate.feed');
grant select, insert on palpate.feed to palpate_app;
grant update (revoked_at) on palpate.feed to palpate_app;

-- What the feed behind a hash shows; no row for one that is not known or was revoked. The first row says whose it is.
create function palpate.feed_events(hash bytea, window_start timestamptz, window_end timestamptz)
  returns table (practitioner text, clinic text, id uuid, starts_at timestamptz, ends_at timestamptz, status text, status_at timestamptz,
    version integer, service text, patient text, location text, time_zone text)
  language sql stable security definer set search_path = pg_catalog
begin atomic
  select p.name, c.name, a.id, a.starts_at, a.ends_at, a.status, a.status_at, a.version, s.name,
      case when c.feed_shows_names then t.given_name || ' ' || t.family_name end, l.name, l.time_zone
    from palpate.feed f
    join palpate.clinic c on c.id = f.clinic_id
    join palpate.practitioner p on p.clinic_id = f.clinic_id and p.id = f.practitioner_id and p.active
    left join (palpate.appointment a
        join palpate.service s on s.clinic_id = a.clinic_id and s.id = a.service_id
        join palpate.patient t on t.clinic_id = a.clinic_id and t.id = a.patient_id
        join palpate.location l on l.clinic_id = a.clinic_id and l.id = a.location_id)
      on a.clinic_id = f.clinic_id and a.practitioner_id = f.practitioner_id
        and a.starts_at >= window_start and a.starts_at < window_end and a.status <> 'needs_reassignment'
    where f.token_hash = hash and f.revoked_at is null
    order by a.starts_at, a.id;
end;
grant execute on function palpate.feed_events to palpate_app;
