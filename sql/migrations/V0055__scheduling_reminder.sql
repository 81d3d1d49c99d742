-- what: that reception reminded a patient of an appointment, and whether they were reached.
-- why: whoever calls next must see who has been called already; a moved appointment needs a new reminder.

create table palpate.reminder (
  clinic_id uuid not null,
  id uuid not null,
  appointment_id uuid not null,
  starts_at timestamptz not null,
  outcome text not null constraint reminder_outcome_known check (outcome in ('reached', 'message_left', 'not_reached')),
  recorded_at timestamptz not null,
  recorded_by uuid not null,
  constraint reminder_pkey primary key (clinic_id, id),
  constraint reminder_appointment_fkey foreign key (clinic_id, appointment_id) references palpate.appointment
);
comment on table palpate.reminder is 'A call or message that reminded a patient of an appointment; only ever added to';
comment on column palpate.reminder.starts_at is 'The time of which the patient was reminded: after a move it says nothing about the new one';
create index reminder_of_appointment on palpate.reminder (clinic_id, appointment_id, recorded_at);
call palpate.guard('palpate.reminder');
grant select, insert on palpate.reminder to palpate_app;
