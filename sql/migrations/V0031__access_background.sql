-- what: a way to recognise a session without noting that it is in use.
-- why: an open calendar asks every few seconds whether something has changed; that must not keep an abandoned screen signed in.

create function access.session_unnoticed(hash bytea, at timestamptz)
  returns table (account_id uuid, name text, clinic_id uuid, clinic_name text, roles text[], practitioner_id uuid,
    location_id uuid, location_name text, time_zone text)
  language sql stable security definer set search_path = pg_catalog
begin atomic
  select a.id, a.name, c.id, c.name, m.roles, m.practitioner_id, l.id, l.name, l.time_zone
    from access.session s
    join access.membership m on m.clinic_id = s.clinic_id and m.account_id = s.account_id
    join access.account a on a.id = s.account_id
    join palpate.clinic c on c.id = s.clinic_id
    left join palpate.location l on l.clinic_id = s.clinic_id and l.id = s.location_id
    where s.token_hash = hash and s.expires_at > session_unnoticed.at and s.last_seen_at > session_unnoticed.at - interval '30 minutes';
end;
comment on function access.session_unnoticed is 'Who is behind a token now, as access.session_of says, without counting as use of the session';

-- Who is behind a token now; no row when it has ended. Notes once a minute that the session is in use.
create or replace function access.session_of(hash bytea, at timestamptz)
  returns table (account_id uuid, name text, clinic_id uuid, clinic_name text, roles text[], practitioner_id uuid,
    location_id uuid, location_name text, time_zone text)
  language plpgsql security definer set search_path = pg_catalog as $$
begin
  update access.session s set last_seen_at = session_of.at
    where s.token_hash = hash and s.expires_at > session_of.at
      and s.last_seen_at > session_of.at - interval '30 minutes' and s.last_seen_at <= session_of.at - interval '1 minute';
  return query select * from access.session_unnoticed(hash, session_of.at);
end $$;

grant execute on function access.session_unnoticed to palpate_app;
