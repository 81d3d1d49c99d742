-- what: whether a qualification is in force, or only holds the booking of a visit in the room until it is over; techniques need the former.
-- why: a certificate suspended during a visit must not free that time for others, and must not let another needle in.

alter table palpate.qualification
  add column in_force boolean not null default true,
  add constraint qualification_in_force
    unique (clinic_id, practitioner_id, location_id, technique, in_force, valid without overlaps);
comment on column palpate.qualification.in_force is 'No: what it rested on is lost; it holds the booking of a visit in the room, and no technique any more';

alter table palpate.technique_record
  add column certified_in_force boolean generated always as (case when needs_certificate then true end) stored,
  drop constraint technique_record_certified,
  add constraint technique_record_certified
    foreign key (clinic_id, certified_id, location_id, certified_technique, certified_in_force, period performed)
    references palpate.qualification (clinic_id, practitioner_id, location_id, technique, in_force, period valid);
