-- what: the whole status flow of an appointment: requested and checked out, late cancellation, needs reassignment; a reason for each exit.
-- why: who gave a time up, when and why, decides fees and worklists; a booking that lost its practitioner must be found again, not lost.

-- Whether a status holds practitioner, patient, room and device. The one place in the database that says so.
create function palpate.holds_time(status text) returns boolean
  language sql immutable parallel safe
  return status not in ('cancelled', 'cancelled_late', 'no_show', 'needs_reassignment');
comment on function palpate.holds_time is 'A time that was given up, or has lost its practitioner, is free for others';
grant execute on function palpate.holds_time to palpate_app, palpate_backup;

alter table palpate.appointment drop constraint appointment_status_known;
alter table palpate.appointment add constraint appointment_status_known check (status in
  ('requested', 'booked', 'confirmed', 'arrived', 'in_treatment', 'completed', 'checked_out',
   'cancelled', 'cancelled_late', 'no_show', 'needs_reassignment'));
alter table palpate.appointment drop constraint appointment_reason_known;
alter table palpate.appointment add constraint appointment_reason_known check (reason in
  ('patient_ill', 'patient_cannot_come', 'patient_no_longer_needs', 'clinic_practitioner_away', 'clinic_other', 'booked_by_mistake',
   'no_show_not_reached', 'no_show_forgot', 'no_show_other',
   'certificate_suspended', 'certificate_ended', 'practitioner_absent', 'offer_expired',
   'arrival_wrong_patient', 'arrival_by_mistake', 'arrival_left_again'));
alter table palpate.appointment drop constraint appointment_cancelled_with_reason;
update palpate.appointment set reason = 'no_show_other' where status = 'no_show' and reason is null;
alter table palpate.appointment add constraint appointment_given_up_with_reason check (palpate.holds_time(status) or reason is not null);
alter table palpate.appointment alter column holds set expression as (palpate.holds_time(status));
alter table palpate.appointment alter column certified_technique set expression as
  (case when needs_certificate and palpate.holds_time(status) then family end);
comment on column palpate.appointment.reason is 'Why the appointment has its present status: always given for a cancellation, a no-show, a reassignment, an arrival taken back';
