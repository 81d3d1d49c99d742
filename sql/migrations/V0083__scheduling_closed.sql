-- what: a reason of its own for a booking that lost its time because the location closes that day.
-- why: whoever rings the patient must be able to say so; "another reason" said nothing, and hid it among cancellations.

alter table palpate.appointment drop constraint appointment_reason_known;
alter table palpate.appointment add constraint appointment_reason_known check (reason in
  ('patient_ill', 'patient_cannot_come', 'patient_no_longer_needs', 'clinic_practitioner_away', 'clinic_other', 'booked_by_mistake',
   'no_show_not_reached', 'no_show_forgot', 'no_show_other',
   'certificate_suspended', 'certificate_ended', 'practitioner_absent', 'clinic_closed', 'offer_expired',
   'arrival_wrong_patient', 'arrival_by_mistake', 'arrival_left_again'));

-- Only a closed day has ever taken a booking for that reason and left it to be booked anew.
update palpate.appointment set reason = 'clinic_closed' where status = 'needs_reassignment' and reason = 'clinic_other';
