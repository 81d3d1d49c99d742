-- what: an index of the cancelled appointments of a place by when they were cancelled.
-- why: an open calendar counts those of every day that wait for a decision, and asks every few seconds whether one fewer does.

create index appointment_cancelled_at on palpate.appointment (clinic_id, location_id, status_at) where status in ('cancelled', 'cancelled_late');
