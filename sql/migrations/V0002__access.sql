-- what: accounts, their memberships in clinics, sessions, and the functions that are the only way to them.
-- why: at sign-in no clinic is known yet, so no policy can guard these tables; the application gets no right on them.

create table access.account (
  id uuid not null constraint account_pkey primary key,
  email text not null constraint account_email_is_one check (email ~ '^[^\s@]+@[^\s@]+$'),
  password_hash text not null constraint account_password_is_hashed check (password_hash like '$argon2id$%'),
  name text not null constraint account_name_given check (name <> '')
);
create unique index account_email_once on access.account (lower(email));
comment on table access.account is 'Somebody who may sign in, in whichever clinics';
comment on column access.account.password_hash is 'Argon2id with its parameters and salt, as encoded by the reference implementation';

create table access.membership (
  clinic_id uuid not null constraint membership_clinic_fkey references palpate.clinic,
  account_id uuid not null constraint membership_account_fkey references access.account,
  roles text[] not null constraint membership_roles_known
    check (cardinality(roles) > 0 and roles <@ array['RECEPTIONIST', 'PRACTITIONER', 'CLINICAL_LEAD']),
  practitioner_id uuid,
  constraint membership_pkey primary key (clinic_id, account_id),
  constraint membership_practitioner_once unique (clinic_id, practitioner_id)
);
create index membership_of_account on access.membership (account_id);
comment on table access.membership is 'What an account may do in one clinic; taking it away ends its sessions there at once';
comment on column access.membership.practitioner_id is 'The practitioner that this person is; null for who does not treat';
call palpate.guard('access.membership');

create table access.session (
  token_hash bytea not null constraint session_pkey primary key constraint session_token_is_hashed check (length(token_hash) = 32),
  account_id uuid not null,
  clinic_id uuid not null,
  location_id uuid,
  opened_at timestamptz not null,
  last_seen_at timestamptz not null,
  expires_at timestamptz not null constraint session_ends_after_it_opened check (expires_at > opened_at),
  constraint session_membership_fkey foreign key (clinic_id, account_id) references access.membership on delete cascade,
  constraint session_location_fkey foreign key (clinic_id, location_id) references palpate.location
);
create index session_of_membership on access.session (clinic_id, account_id);
comment on table access.session is 'Somebody signed in: 12 hours at the longest, 30 minutes without a request; the token itself is kept by the browser only';
call palpate.guard('access.session');

create table access.attempt (
  email_hash bytea not null,
  at timestamptz not null
);
create index attempt_by_email on access.attempt (email_hash, at);
comment on table access.attempt is 'Sign-ins that have not succeeded, by the hash of what was typed, so that known and unknown addresses wait alike';

-- Looks an account up for one sign-in. Each call counts as a failure until record_sign_in says otherwise; after five
-- within 15 minutes there is no hash to compare with, but the moment from which the next one is heard.
create function access.find_account(wanted text, at timestamptz)
  returns table (account_id uuid, name text, password_hash text, clinic_id uuid, wait_until timestamptz)
  language plpgsql security definer set search_path = pg_catalog as $$
declare
  hashed bytea := sha256(convert_to(lower(wanted), 'UTF8'));
  earlier timestamptz[];
begin
  perform pg_advisory_xact_lock(hashtextextended(encode(hashed, 'hex'), 0));
  delete from access.attempt a where a.at < find_account.at - interval '1 day';
  earlier := array(select a.at from access.attempt a
    where a.email_hash = hashed and a.at > find_account.at - interval '15 minutes' order by a.at desc limit 5);
  if cardinality(earlier) = 5 then
    return query select null::uuid, null::text, null::text, null::uuid, earlier[5] + interval '15 minutes';
    return;
  end if;
  insert into access.attempt values (hashed, find_account.at);
  return query select a.id, a.name, a.password_hash, first_of.clinic_id, null::timestamptz
    from (values (1)) one left join access.account a on lower(a.email) = lower(wanted)
    left join lateral (select m.clinic_id from access.membership m where m.account_id = a.id order by m.clinic_id limit 1) first_of on true;
end $$;
comment on function access.find_account is 'Always one row; an unknown address gives nulls, so that its refusal takes the same way';

-- Forgets the failures of an account that has proved itself.
create function access.record_sign_in(account uuid) returns void
  language sql security definer set search_path = pg_catalog
begin atomic
  delete from access.attempt using access.account a
    where a.id = account and email_hash = sha256(convert_to(lower(a.email), 'UTF8'));
end;

-- Opens a session for a member of the clinic; where the clinic has one location, it is chosen already.
create function access.open_session(token_hash bytea, account uuid, clinic uuid, at timestamptz) returns void
  language plpgsql security definer set search_path = pg_catalog as $$
begin
  delete from access.session s where s.account_id = account and s.expires_at < at;
  insert into access.session (token_hash, account_id, clinic_id, location_id, opened_at, last_seen_at, expires_at)
    values (token_hash, account, clinic,
      (select (array_agg(l.id))[1] from palpate.location l where l.clinic_id = clinic having count(*) = 1),
      at, at, at + interval '12 hours');
end $$;

-- Who is behind a token now; no row when it has ended. Notes once a minute that the session is in use.
create function access.session_of(hash bytea, at timestamptz)
  returns table (account_id uuid, name text, clinic_id uuid, clinic_name text, roles text[], practitioner_id uuid,
    location_id uuid, location_name text, time_zone text)
  language plpgsql security definer set search_path = pg_catalog as $$
begin
  update access.session s set last_seen_at = session_of.at
    where s.token_hash = hash and s.expires_at > session_of.at
      and s.last_seen_at > session_of.at - interval '30 minutes' and s.last_seen_at <= session_of.at - interval '1 minute';
  return query select a.id, a.name, c.id, c.name, m.roles, m.practitioner_id, l.id, l.name, l.time_zone
    from access.session s
    join access.membership m on m.clinic_id = s.clinic_id and m.account_id = s.account_id
    join access.account a on a.id = s.account_id
    join palpate.clinic c on c.id = s.clinic_id
    left join palpate.location l on l.clinic_id = s.clinic_id and l.id = s.location_id
    where s.token_hash = hash and s.expires_at > session_of.at and s.last_seen_at > session_of.at - interval '30 minutes';
end $$;

-- Where the person behind a token may work: the locations of every clinic in which they are a member.
create function access.locations_of(hash bytea)
  returns table (clinic_id uuid, clinic_name text, location_id uuid, location_name text, address text)
  language sql stable security definer set search_path = pg_catalog
begin atomic
  select c.id, c.name, l.id, l.name, l.address
    from access.session s
    join access.membership m on m.account_id = s.account_id
    join palpate.clinic c on c.id = m.clinic_id
    join palpate.location l on l.clinic_id = m.clinic_id
    where s.token_hash = hash
    order by c.id <> s.clinic_id, c.name, l.position, l.name;
end;

-- Sets where the person works from now on, and with it the clinic; says whether they may.
create function access.choose_location(hash bytea, location uuid) returns boolean
  language plpgsql security definer set search_path = pg_catalog as $$
begin
  update access.session s set clinic_id = l.clinic_id, location_id = l.id
    from palpate.location l
    join access.membership m on m.clinic_id = l.clinic_id
    where s.token_hash = hash and l.id = location and m.account_id = s.account_id;
  return found;
end $$;

-- Ends a session for good.
create function access.close_session(hash bytea) returns void
  language sql security definer set search_path = pg_catalog
begin atomic
  delete from access.session s where s.token_hash = hash;
end;

grant execute on function access.find_account, access.record_sign_in, access.open_session, access.session_of,
  access.locations_of, access.choose_location, access.close_session to palpate_app;
