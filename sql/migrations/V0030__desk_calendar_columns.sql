-- what: in which order somebody wants the columns of the calendar at a location, and whom they hide.
-- why: a front desk of fifty practitioners looks at its own ten; the choice must follow the person from desk to desk.

create table palpate.calendar_column (
  clinic_id uuid not null,
  id uuid not null,
  account_id uuid not null,
  location_id uuid not null,
  practitioner_id uuid not null,
  position smallint not null,
  hidden boolean not null default false,
  constraint calendar_column_pkey primary key (clinic_id, id),
  constraint calendar_column_once unique (clinic_id, account_id, location_id, practitioner_id),
  constraint calendar_column_account_fkey foreign key (clinic_id, account_id) references access.membership on delete cascade,
  constraint calendar_column_location_fkey foreign key (clinic_id, location_id) references palpate.location,
  constraint calendar_column_practitioner_fkey foreign key (clinic_id, practitioner_id) references palpate.practitioner
);
comment on table palpate.calendar_column is 'The place of a practitioner''s column in one account''s calendar of a location; without a row: the clinic''s own order, shown';
call palpate.guard('palpate.calendar_column');
grant select, insert, delete on palpate.calendar_column to palpate_app;
