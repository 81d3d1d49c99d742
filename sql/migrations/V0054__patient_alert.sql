-- what: a short alert on the patient.
-- why: what everybody must know before the patient comes in (a wheelchair, fear of needles) was lost in the note, which no card shows.

alter table palpate.patient add column alert text not null default '' constraint patient_alert_short check (length(alert) <= 80);
comment on column palpate.patient.alert is 'What everybody at the desk and in the room must know at once, in a few words; empty for none';
