-- what: which bookings an absence or a closed day took the time from.
-- why: one that was entered by mistake is undone whole: what it took is given back, as far as nobody has dealt with it since.

create table palpate.time_taken (
  clinic_id uuid not null,
  taken_by uuid not null,
  appointment_id uuid not null,
  version integer not null,
  constraint time_taken_pkey primary key (clinic_id, taken_by, appointment_id, version),
  constraint time_taken_appointment_fkey foreign key (clinic_id, appointment_id) references palpate.appointment
);
comment on table palpate.time_taken is 'A booking that lost its time to an absence or a closed day; only ever added to';
comment on column palpate.time_taken.taken_by is 'The absence or the closed day; that one may be gone again';
comment on column palpate.time_taken.version is 'The version in which the booking lost its time; a later one means that somebody has dealt with it';
create index time_taken_of_appointment on palpate.time_taken (clinic_id, appointment_id);
call palpate.guard('palpate.time_taken');
grant select, insert on palpate.time_taken to palpate_app;
