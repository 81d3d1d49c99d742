-- what: a member of the clinic's staff who treats is one of its practitioners.
-- why: what somebody may sign follows from the practitioner that they are, so that link must not dangle.

alter table access.membership add constraint membership_practitioner_fkey
  foreign key (clinic_id, practitioner_id) references palpate.practitioner;
