-- what: one place that says whether an appointment still stands: an offered time that was not taken in time does not.
-- why: every reader of the calendar repeated the phrase, and one that forgets it shows or counts what has ended.

create function palpate.stands(status text, held_until timestamptz, moment timestamptz) returns boolean
  language sql immutable
return status <> 'requested' or held_until is null or held_until > moment;
comment on function palpate.stands is 'Whether an appointment stands at a moment: all but an offer whose time has run out';
grant execute on function palpate.stands to palpate_app;
