-- what: who waits for a time, for which days and hours, and the times that were offered to them.
-- why: a time that is given up is worth most to somebody who waits for it, and an offered time must be kept for them, but not for ever.

create table palpate.waiting_entry (
  clinic_id uuid not null,
  id uuid not null,
  location_id uuid not null,
  patient_id uuid not null,
  service_id uuid not null,
  practitioner_id uuid,
  weekdays smallint[] not null constraint waiting_entry_weekdays
    check (cardinality(weekdays) > 0 and weekdays <@ array[1, 2, 3, 4, 5, 6, 7]::smallint[]),
  from_time time not null,
  until_time time not null,
  first_day date not null,
  last_day date,
  priority smallint not null constraint waiting_entry_priority check (priority between 1 and 3),
  note text not null default '',
  entered_at timestamptz not null,
  entered_by uuid not null,
  closed_at timestamptz,
  closed_by uuid,
  close_reason text constraint waiting_entry_close_reason_known check (close_reason in
    ('booked', 'no_longer_needed', 'cannot_be_reached', 'went_elsewhere', 'entered_by_mistake')),
  version integer not null default 0,
  constraint waiting_entry_pkey primary key (clinic_id, id),
  constraint waiting_entry_of_patient unique (clinic_id, id, patient_id),
  constraint waiting_entry_times_in_order check (until_time > from_time),
  constraint waiting_entry_days_in_order check (last_day >= first_day),
  constraint waiting_entry_closed_with_reason check (num_nulls(closed_at, closed_by, close_reason) in (0, 3)),
  constraint waiting_entry_location_fkey foreign key (clinic_id, location_id) references palpate.location,
  constraint waiting_entry_patient_fkey foreign key (clinic_id, patient_id) references palpate.patient,
  constraint waiting_entry_service_fkey foreign key (clinic_id, service_id) references palpate.service,
  constraint waiting_entry_practitioner_fkey foreign key (clinic_id, practitioner_id) references palpate.practitioner
);
comment on table palpate.waiting_entry is 'Somebody who waits for a time at a location: which service, with whom, on which days and hours';
comment on column palpate.waiting_entry.practitioner_id is 'With whom; null: with anybody';
comment on column palpate.waiting_entry.weekdays is 'On which days of the week, 1 is Monday';
comment on column palpate.waiting_entry.from_time is 'In the location''s own time, as until_time: between these two the visit must fit';
comment on column palpate.waiting_entry.priority is '1 urgent, 2 soon, 3 when it suits';
create index waiting_entry_open on palpate.waiting_entry (clinic_id, location_id, priority, entered_at) where closed_at is null;
create index waiting_entry_by_patient on palpate.waiting_entry (clinic_id, patient_id);
call palpate.guard('palpate.waiting_entry');
grant select, insert, update on palpate.waiting_entry to palpate_app;

create table palpate.waiting_offer (
  clinic_id uuid not null,
  appointment_id uuid not null,
  entry_id uuid not null,
  offered_at timestamptz not null,
  offered_by uuid not null,
  constraint waiting_offer_pkey primary key (clinic_id, appointment_id),
  constraint waiting_offer_appointment_fkey foreign key (clinic_id, appointment_id) references palpate.appointment,
  constraint waiting_offer_entry_fkey foreign key (clinic_id, entry_id) references palpate.waiting_entry
);
comment on table palpate.waiting_offer is 'An appointment that was offered to somebody on the waiting list; it holds the time while it is requested';
create index waiting_offer_of_entry on palpate.waiting_offer (clinic_id, entry_id);
call palpate.guard('palpate.waiting_offer');
grant select, insert on palpate.waiting_offer to palpate_app;

-- A hold ends: within a day, and for good once it is no longer only requested.
alter table palpate.appointment drop constraint appointment_held_while_requested;
alter table palpate.appointment
  add constraint appointment_held_while_requested check (held_until is null or status in ('requested', 'cancelled', 'needs_reassignment')),
  add constraint appointment_hold_ends check (held_until <= booked_at + interval '24 hours');
create index appointment_hold_to_end on palpate.appointment (clinic_id, held_until) where status = 'requested';
