-- what: who treats, with credentials, qualifications per place and period, and weekly working hours.
-- why: a qualification is a range of time in a temporal key, so that a booking can be held to it by a foreign key.

create table palpate.practitioner (
  clinic_id uuid not null,
  id uuid not null,
  name text not null constraint practitioner_name_given check (name <> ''),
  profession text not null constraint practitioner_profession_known check (profession in
    ('physician', 'physiotherapist', 'chiropractor', 'osteopath', 'massage_therapist', 'occupational_therapist')),
  trainee boolean not null default false,
  position smallint not null default 0,
  active boolean not null default true,
  constraint practitioner_pkey primary key (clinic_id, id),
  constraint practitioner_clinic_fkey foreign key (clinic_id) references palpate.clinic
);
comment on table palpate.practitioner is 'Somebody who treats patients';
call palpate.guard('palpate.practitioner');
grant select on palpate.practitioner to palpate_app;

create table palpate.credential (
  clinic_id uuid not null,
  id uuid not null,
  practitioner_id uuid not null,
  kind text not null constraint credential_kind_known check (kind in ('licence', 'needling_certificate', 'trigger_point_certificate', 'first_aid')),
  title text not null,
  issuing_body text not null,
  number text not null,
  jurisdiction text not null,
  issued_on date not null,
  expires_on date,
  status text not null constraint credential_status_known check (status in ('pending', 'verified', 'expired', 'suspended', 'revoked')),
  constraint credential_pkey primary key (clinic_id, id),
  constraint credential_of_practitioner unique (clinic_id, id, practitioner_id),
  constraint credential_dates_in_order check (expires_on is null or expires_on >= issued_on),
  constraint credential_practitioner_fkey foreign key (clinic_id, practitioner_id) references palpate.practitioner
);
comment on table palpate.credential is 'A licence or certificate; valid through the end of its expiry day in the time zone of the place of treatment';
call palpate.guard('palpate.credential');
grant select on palpate.credential to palpate_app;

create table palpate.qualification (
  clinic_id uuid not null,
  practitioner_id uuid not null,
  location_id uuid not null,
  technique text not null references reference.technique_family,
  valid tstzrange not null constraint qualification_valid_sometime check (not isempty(valid)),
  credential_id uuid not null,
  constraint qualification_pkey primary key (clinic_id, practitioner_id, location_id, technique, valid without overlaps),
  constraint qualification_credential_fkey foreign key (clinic_id, credential_id, practitioner_id)
    references palpate.credential (clinic_id, id, practitioner_id),
  constraint qualification_practitioner_fkey foreign key (clinic_id, practitioner_id) references palpate.practitioner,
  constraint qualification_location_fkey foreign key (clinic_id, location_id) references palpate.location
);
comment on table palpate.qualification is 'What a practitioner may do, where and when; appointments and technique records refer to it by period';
call palpate.guard('palpate.qualification');
grant select, insert, update on palpate.qualification to palpate_app;

create table palpate.working_hours (
  clinic_id uuid not null,
  id uuid not null,
  practitioner_id uuid not null,
  location_id uuid not null,
  room_id uuid,
  weekday smallint not null constraint working_hours_weekday check (weekday between 1 and 7),
  starts time not null,
  ends time not null,
  constraint working_hours_pkey primary key (clinic_id, id),
  constraint working_hours_in_order check (ends > starts),
  constraint working_hours_practitioner_fkey foreign key (clinic_id, practitioner_id) references palpate.practitioner,
  constraint working_hours_room_fkey foreign key (clinic_id, room_id, location_id) references palpate.room (clinic_id, id, location_id),
  constraint working_hours_location_fkey foreign key (clinic_id, location_id) references palpate.location
);
comment on table palpate.working_hours is 'Weekly hours of a practitioner at a location in its local time; weekday 1 is Monday; room_id is the usual room';
create index working_hours_at on palpate.working_hours (clinic_id, location_id, weekday);
call palpate.guard('palpate.working_hours');
grant select on palpate.working_hours to palpate_app;
