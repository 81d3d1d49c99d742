-- what: a session in which one patient answers one form, and the functions that are the only way to it.
-- why: the tablet that a patient holds must know nothing of the clinic but this form; it takes the place of the session of who handed it over.

create table access.form_session (
  token_hash bytea not null constraint form_session_pkey primary key constraint form_session_token_is_hashed check (length(token_hash) = 32),
  clinic_id uuid not null,
  account_id uuid not null,
  location_id uuid not null,
  patient_id uuid not null,
  form_id uuid not null,
  opened_at timestamptz not null,
  expires_at timestamptz not null constraint form_session_ends_after_it_opened check (expires_at > opened_at),
  constraint form_session_one_tablet unique (clinic_id, form_id),
  constraint form_session_membership_fkey foreign key (clinic_id, account_id) references access.membership on delete cascade,
  constraint form_session_location_fkey foreign key (clinic_id, location_id) references palpate.location,
  constraint form_session_form_fkey foreign key (clinic_id, form_id, patient_id) references palpate.patient_form (clinic_id, id, patient_id)
);
create index form_session_of_membership on access.form_session (clinic_id, account_id);
comment on table access.form_session is 'A tablet in a patient''s hands: bound to one form of one patient, for an hour, until the form is done';
comment on column access.form_session.account_id is 'Who handed the tablet over; their own session ended with it';
call palpate.guard('access.form_session');

-- Hands a tablet over: from here on the browser holds the form's token, and the session of who handed it over is no more.
-- Says whether that was done: not without a session, and not for a form that is done or of another clinic.
create function access.hand_over(staff_hash bytea, form_hash bytea, form uuid, at timestamptz) returns boolean
  language plpgsql security definer set search_path = pg_catalog as $$
declare
  staff access.session;
begin
  delete from access.session s where s.token_hash = staff_hash and s.expires_at > at and s.location_id is not null returning * into staff;
  if not found then
    return false;
  end if;
  delete from access.form_session f where f.clinic_id = staff.clinic_id and (f.form_id = form or f.expires_at < at - interval '1 day');
  insert into access.form_session (token_hash, clinic_id, account_id, location_id, patient_id, form_id, opened_at, expires_at)
    select form_hash, staff.clinic_id, staff.account_id, staff.location_id, f.patient_id, f.id, at, at + interval '60 minutes'
    from palpate.patient_form f where f.clinic_id = staff.clinic_id and f.id = form and f.done_at is null;
  return found;
end $$;

-- Which form a token stands for. After its hour it is still known as over, until the form is done or handed out again.
create function access.form_of(hash bytea, at timestamptz)
  returns table (account_id uuid, name text, clinic_id uuid, clinic_name text, location_id uuid, location_name text, time_zone text,
    patient_id uuid, form_id uuid, over boolean)
  language sql stable security definer set search_path = pg_catalog
begin atomic
  select a.id, a.name, c.id, c.name, l.id, l.name, l.time_zone, s.patient_id, s.form_id, s.expires_at <= form_of.at
    from access.form_session s
    join access.account a on a.id = s.account_id
    join palpate.clinic c on c.id = s.clinic_id
    join palpate.location l on l.clinic_id = s.clinic_id and l.id = s.location_id
    join palpate.patient_form f on f.clinic_id = s.clinic_id and f.id = s.form_id
    where s.token_hash = hash and f.done_at is null and s.expires_at > form_of.at - interval '2 hours';
end;

grant execute on function access.hand_over, access.form_of to palpate_app;
