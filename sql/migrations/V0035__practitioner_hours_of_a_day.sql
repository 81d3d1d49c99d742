-- what: hours of a single day, which replace those of the week on that day and at that place; versions of rooms and devices.
-- why: an exception must not be told from the week by the length of its dates, and must not clash with the week that it replaces.

alter table palpate.working_hours
  add column one_day boolean not null default false,
  add constraint working_hours_one_day check (not one_day
    or (upper(valid) - lower(valid) = 1 and extract(isodow from lower(valid)) = weekday)),
  drop constraint working_hours_not_twice,
  add constraint working_hours_not_twice exclude using gist
    (clinic_id with =, practitioner_id with =, weekday with =, one_day with =, valid with &&,
     int4range((extract(epoch from starts) / 60)::int, (extract(epoch from ends) / 60)::int) with &&);
comment on column palpate.working_hours.one_day is 'Hours of one day only: where there are such, the week does not count on that day at that location';

alter table palpate.room add column version integer not null default 0;
alter table palpate.device add column version integer not null default 0;
