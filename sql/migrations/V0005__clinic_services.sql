-- what: the rooms of a location and the services that can be booked.
-- why: a booking needs a place, a length and a technique, and whether that technique needs a certificate is not the application's to say.

create table palpate.room (
  clinic_id uuid not null,
  id uuid not null,
  location_id uuid not null,
  name text not null constraint room_name_given check (name <> ''),
  position smallint not null default 0,
  constraint room_pkey primary key (clinic_id, id),
  constraint room_at_location unique (clinic_id, id, location_id),
  constraint room_location_fkey foreign key (clinic_id, location_id) references palpate.location
);
comment on table palpate.room is 'A treatment room, booked together with the practitioner';
call palpate.guard('palpate.room');
grant select on palpate.room to palpate_app;

create table palpate.service (
  clinic_id uuid not null,
  id uuid not null,
  name text not null constraint service_name_given check (name <> ''),
  family text not null,
  needs_certificate boolean not null,
  minutes smallint not null constraint service_minutes_in_steps check (minutes between 5 and 480 and minutes % 5 = 0),
  room_minutes_after smallint not null default 0 constraint service_room_minutes_after check (room_minutes_after between 0 and 60),
  colour text not null constraint service_colour_known check (colour in ('new', 'tp', 'mfr', 'dn', 'fu', 'sm')),
  first_visit boolean not null default false,
  position smallint not null default 0,
  active boolean not null default true,
  constraint service_pkey primary key (clinic_id, id),
  constraint service_technique unique (clinic_id, id, family, needs_certificate),
  constraint service_clinic_fkey foreign key (clinic_id) references palpate.clinic,
  constraint service_family_fkey foreign key (family, needs_certificate)
    references reference.technique_family (id, needs_certificate) on update cascade
);
comment on table palpate.service is 'What can be booked: a technique family, a length, and the minutes the room needs afterwards';
comment on column palpate.service.needs_certificate is 'Follows the technique family by foreign key, so that no program can say otherwise';
call palpate.guard('palpate.service');
grant select on palpate.service to palpate_app;
