-- what: weekly hours with the dates between which they hold, hours of a single day, and days on which a location is closed.
-- why: hours change; those of last year must not move when those of next year are entered.

alter table palpate.working_hours
  add column valid daterange not null default '[,)' constraint working_hours_valid_sometime check (not isempty(valid)),
  add constraint working_hours_not_twice exclude using gist
    (clinic_id with =, practitioner_id with =, weekday with =, valid with &&,
     int4range((extract(epoch from starts) / 60)::int, (extract(epoch from ends) / 60)::int) with &&);
comment on column palpate.working_hours.valid is 'The local dates on which the hours hold; those of a single day are an exception to the week';
grant insert, update, delete on palpate.working_hours to palpate_app;

create table palpate.closure (
  clinic_id uuid not null,
  id uuid not null,
  location_id uuid not null,
  day date not null,
  name text not null constraint closure_name_given check (name <> ''),
  constraint closure_pkey primary key (clinic_id, id),
  constraint closure_once unique (clinic_id, location_id, day),
  constraint closure_location_fkey foreign key (clinic_id, location_id) references palpate.location
);
comment on table palpate.closure is 'A local day on which a location is closed: a public holiday, a works holiday';
call palpate.guard('palpate.closure');
grant select, insert, delete on palpate.closure to palpate_app;
