-- what: how many hours before its start an appointment can be given up by the patient without being cancelled late.
-- why: some clinics ask for a day, some for two; it decides what is recorded and perhaps charged, so each says its own.

alter table palpate.clinic
  add column notice_hours smallint not null default 24 constraint clinic_notice_within_a_week check (notice_hours between 0 and 168),
  add column notice_version integer not null default 0;
comment on column palpate.clinic.notice_hours is 'A patient who cancels later than this before the start cancels late';
grant update (notice_hours, notice_version) on palpate.clinic to palpate_app;
