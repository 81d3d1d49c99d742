-- what: consent texts by kind, language and version: those that Palpate ships, and those that a clinic publishes itself.
-- why: what a patient signed must be readable for ever, so a published text is never changed; a new version stands beside it.

create table reference.consent_kind (
  id text not null constraint consent_kind_pkey primary key,
  name text not null constraint consent_kind_named check (name <> ''),
  position int not null
);
comment on table reference.consent_kind is 'What is consented to with one signature';
insert into reference.consent_kind values ('dry_needling', 'Dry needling', 1), ('hands_on', 'Hands-on treatment', 2);

create table reference.consent_family (
  family text not null constraint consent_family_pkey primary key,
  kind text not null constraint consent_family_kind_fkey references reference.consent_kind
);
comment on table reference.consent_family is
  'The technique families that need a signed consent, and of which kind; the others need the spoken one of each visit only';
insert into reference.consent_family values ('dry_needling', 'dry_needling'), ('manual_compression', 'hands_on'),
  ('myofascial_release', 'hands_on'), ('heat_therapy', 'hands_on'), ('cold_therapy', 'hands_on');

create table reference.consent_text (
  kind text not null constraint consent_text_kind_fkey references reference.consent_kind,
  language text not null constraint consent_text_language_code check (language ~ '^[a-z]{2}$'),
  version int not null constraint consent_text_version_counted check (version > 0),
  title text not null constraint consent_text_titled check (title <> ''),
  body text not null constraint consent_text_given check (body <> ''),
  published_on date not null,
  constraint consent_text_pkey primary key (kind, language, version)
);
comment on table reference.consent_text is 'The consent texts that Palpate ships, in its own words';
comment on column reference.consent_text.body is
  'Lines: "# " begins a heading, "- risk | how often | source | status" names a risk, everything else is a paragraph';

create table palpate.consent_text (
  clinic_id uuid not null,
  id uuid not null,
  kind text not null,
  language text not null constraint consent_text_language_code check (language ~ '^[a-z]{2}$'),
  version int not null constraint consent_text_version_counted check (version > 0),
  title text not null constraint consent_text_titled check (title <> '' and length(title) <= 200),
  body text not null constraint consent_text_given check (body <> '' and length(body) <= 20000),
  published_at timestamptz not null,
  published_by uuid not null,
  published_name text not null,
  constraint consent_text_pkey primary key (clinic_id, id),
  constraint consent_text_version unique (clinic_id, kind, language, version),
  constraint consent_text_kind_fkey foreign key (kind) references reference.consent_kind
);
comment on table palpate.consent_text is 'A consent text that the clinic published in place of the shipped one';
call palpate.guard('palpate.consent_text');
grant select, insert on palpate.consent_text to palpate_app;

create function palpate.consent_text_published() returns trigger
  language plpgsql set search_path = pg_catalog as $$
begin
  raise exception 'A published text is not changed' using errcode = '23514', constraint = 'consent_text_published';
end $$;
create trigger consent_text_published before update or delete on palpate.consent_text
  for each row execute function palpate.consent_text_published();
create trigger consent_text_published before update or delete on reference.consent_text
  for each row execute function palpate.consent_text_published();

insert into reference.consent_text (kind, language, version, title, body, published_on) values
('dry_needling', 'en', 1, 'Consent to dry needling', $text$# What is done
A thin, solid, sterile needle that is used once is put through your skin into a tight or painful spot of a muscle. Nothing is injected. The muscle may twitch. The needle is moved for a short time, or left in for some minutes, and taken out. Every needle is counted in and out.
# What can be expected
Some people have less pain and move more freely for days or weeks. Some notice no change. Other treatments are possible: pressure by hand, stretching, exercise, or no treatment.
# What can go wrong
Treating therapists reported these themselves, so the true numbers are likely to be higher.
- Bruise | about 8 in 100 treatments | Brady 2014; Boyce 2020 | published
- Bleeding from the spot | about 5 to 16 in 100 treatments | Brady 2014; Boyce 2020 | published
- Pain during the treatment | about 3 to 6 in 100 treatments | Brady 2014; Boyce 2020 | published
- Pain or soreness afterwards, up to 3 days | about 2 in 100 treatments | Brady 2014 | published; many therapists see it more often
- Your complaint gets worse for a while | about 1 in 100 treatments | Brady 2014 | published
- Sleepiness, headache or feeling sick | about 1 to 3 in 1,000 treatments each | Brady 2014 | published
- Fainting | about 3 in 1,000 treatments | consent forms in use | second hand, to be confirmed by the clinic's lead
- Any serious event that needs a doctor | about 1 in 1,000 treatments | Boyce 2020: 20 in about 20,500; none in 7,629 in Brady 2014 | published
- Air around the lung (collapsed lung), after needles in the chest, upper back, shoulder or base of the neck | rare, no reliable number | case reports | from memory, to be confirmed by the clinic's lead
- Infection | very rare, no reliable number | case reports | from memory, to be confirmed by the clinic's lead
- Injury of a nerve: numbness, tingling or weakness | very rare, no reliable number | case reports | from memory, to be confirmed by the clinic's lead
- Needle that bends, sticks or breaks | very rare, no reliable number | case reports | from memory, to be confirmed by the clinic's lead
# Tell us before we begin
Tell us if you are or may be pregnant, take a medicine that thins the blood, bleed or faint easily, have a pacemaker, an implant, an infection, a weak immune system or a fear of needles. Tell us again when something changes.
# Call for help
Sudden pain in the chest, short breath or a dry cough in the hours or days after needles near the chest: call an emergency number, do not drive, and say that needles were used over the chest.
# What I agree to
I have read this or it was read to me. I could ask questions and they were answered. I agree to dry needling in the regions and by the people named above.
This consent holds for twelve months at most. I am asked again at each visit, and I sign anew when the regions, the risks, the person who treats me or this text change. I can say no or stop at any time, without giving a reason and without losing other treatment.
$text$, '2026-11-01'),
('hands_on', 'en', 1, 'Consent to hands-on treatment', $text$# What is done
The therapist presses on tight or painful spots of a muscle with fingers, thumb, elbow or a tool, or holds a slow pull along the tissue. Warm or cold packs may be put on before or after. Some clothing may have to be moved; you may keep on what you like and have somebody with you.
# What can be expected
Many people have less pain and move more freely for a while. Exercise and changes in daily life make it last longer. Other treatments are possible, or no treatment.
# What can go wrong
- Pain while pressed | often; it should stay bearable, and you say stop when it does not | none counted | from memory, to be confirmed by the clinic's lead
- Soreness afterwards, 1 to 2 days | often | none counted | from memory, to be confirmed by the clinic's lead
- Bruise | sometimes, more often with medicines that thin the blood | none counted | from memory, to be confirmed by the clinic's lead
- Dizziness on getting up | sometimes | none counted | from memory, to be confirmed by the clinic's lead
- Your complaint gets worse for a while | sometimes | none counted | from memory, to be confirmed by the clinic's lead
- Burn or frostbite from a warm or cold pack, above all where feeling is poor | rare | none counted | from memory, to be confirmed by the clinic's lead
- A nerve or vessel is irritated by pressure: tingling or numbness | rare | case reports | from memory, to be confirmed by the clinic's lead
- A blood clot comes loose, a weak bone breaks | very rare; this is why we ask about your health first | case reports | from memory, to be confirmed by the clinic's lead
# Tell us before we begin
Tell us about blood clots, fractures, weak bones, cancer, fever, wounds, lost feeling and medicines that thin the blood. Tell us again when something changes.
# What I agree to
I have read this or it was read to me. I could ask questions and they were answered. I agree to hands-on treatment in the regions and by the people named above.
This consent holds for twelve months at most. I am asked again at each visit, and I sign anew when the regions, the risks, the person who treats me or this text change. I can say no or stop at any time, without giving a reason and without losing other treatment.
$text$, '2026-11-01');
