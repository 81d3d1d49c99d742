-- what: signed consents to treatment, for whom and where and until when they hold, and what ended them.
-- why: what was signed stays as it was; the database itself works out from it what may still be done.

create table palpate.consent (
  clinic_id uuid not null,
  id uuid not null,
  patient_id uuid not null,
  location_id uuid not null,
  kind text not null,
  language text not null constraint consent_language_code check (language ~ '^[a-z]{2}$'),
  text_version text not null constraint consent_text_version_named check (text_version <> ''),
  shown text not null constraint consent_shown check (shown <> ''),
  sha256 text not null,
  practitioners uuid[] not null constraint consent_names_practitioners check (cardinality(practitioners) between 1 and 20),
  regions text[] not null constraint consent_regions_counted check (cardinality(regions) <= 60),
  known_rules text[] not null default '{}',
  signed_at timestamptz not null,
  valid_until timestamptz not null,
  way text not null constraint consent_way_known check (way in ('drawn', 'typed', 'paper')),
  signer_name text not null constraint consent_signer_named check (signer_name <> ''),
  signer text not null constraint consent_signer_known check (signer in ('patient', 'guardian', 'representative')),
  relation text not null default '',
  strokes text,
  witness_id uuid not null,
  witness_name text not null constraint consent_witness_named check (witness_name <> ''),
  scan_of uuid generated always as (case when way = 'paper' then id end) stored,
  constraint consent_pkey primary key (clinic_id, id),
  constraint consent_of_patient unique (clinic_id, id, patient_id),
  constraint consent_patient_fkey foreign key (clinic_id, patient_id) references palpate.patient,
  constraint consent_location_fkey foreign key (clinic_id, location_id) references palpate.location,
  constraint consent_kind_fkey foreign key (kind) references reference.consent_kind,
  constraint consent_hash_of_shown check (sha256 = encode(sha256(convert_to(shown, 'UTF8')), 'hex')),
  constraint consent_twelve_months check (valid_until > signed_at and valid_until <= signed_at + interval '367 days'),
  constraint consent_drawn check ((way = 'drawn') = (strokes is not null)),
  constraint consent_relation_given check ((signer = 'patient') = (relation = ''))
);
comment on table palpate.consent is 'A consent to treatment as it was signed: never changed, never deleted';
comment on column palpate.consent.shown is 'Word for word what was on the screen or the paper, the names and regions included';
comment on column palpate.consent.regions is 'Regions of the body; empty: all regions discussed';
comment on column palpate.consent.known_rules is 'The rules that held something back when it was signed: a further one ends it. Filled in by the database';
comment on column palpate.consent.strokes is 'The signature as it was drawn: lines of points in a field of 600 by 200';
comment on column palpate.consent.witness_id is 'The account of who was there';
create index consent_by_patient on palpate.consent (clinic_id, patient_id, signed_at desc);
create index consent_by_text on palpate.consent (clinic_id, kind, language);
call palpate.guard('palpate.consent');
grant select, insert on palpate.consent to palpate_app;

create table palpate.consent_scan (
  clinic_id uuid not null,
  consent_id uuid not null,
  file_name text not null constraint consent_scan_named check (file_name <> '' and length(file_name) <= 200),
  media_type text not null,
  content bytea not null constraint consent_scan_size check (octet_length(content) between 1 and 5 * 1024 * 1024),
  sha256 text not null generated always as (encode(sha256(content), 'hex')) stored,
  constraint consent_scan_pkey primary key (clinic_id, consent_id),
  constraint consent_scan_consent_fkey foreign key (clinic_id, consent_id) references palpate.consent,
  -- The type is read off the content, whatever the name of the file says.
  constraint consent_scan_type_by_content check (case media_type
    when 'application/pdf' then substring(content from 1 for 5) = '%PDF-'::bytea
    when 'image/png' then substring(content from 1 for 8) = '\x89504e470d0a1a0a'::bytea
    when 'image/jpeg' then substring(content from 1 for 3) = '\xffd8ff'::bytea
    else false end)
);
comment on table palpate.consent_scan is 'The scan of a consent that was signed on paper, kept as it came';
call palpate.guard('palpate.consent_scan');
grant select, insert on palpate.consent_scan to palpate_app;
alter table palpate.consent add constraint consent_paper_is_scanned foreign key (clinic_id, scan_of)
  references palpate.consent_scan deferrable initially deferred;

create table palpate.consent_validity (
  clinic_id uuid not null,
  patient_id uuid not null,
  family text not null,
  practitioner_id uuid not null,
  region text not null,
  valid tstzrange not null constraint consent_validity_sometime check (not isempty(valid) and not upper_inf(valid)),
  consent_id uuid not null,
  ended text constraint consent_validity_ended_known check (ended in ('replaced', 'withdrawn', 'risk', 'version')),
  constraint consent_validity_pkey primary key (clinic_id, patient_id, family, practitioner_id, region, valid without overlaps),
  constraint consent_validity_family_fkey foreign key (family) references reference.consent_family,
  constraint consent_validity_practitioner_fkey foreign key (clinic_id, practitioner_id) references palpate.practitioner,
  constraint consent_validity_consent_fkey foreign key (clinic_id, consent_id, patient_id)
    references palpate.consent (clinic_id, id, patient_id)
);
comment on table palpate.consent_validity is
  'For which family, by whom and in which region (or any) a consent holds, and when. Written by the database alone';
create index consent_validity_of_patient on palpate.consent_validity (clinic_id, patient_id, family);
create index consent_validity_of_consent on palpate.consent_validity (clinic_id, consent_id);
call palpate.guard('palpate.consent_validity');
grant select on palpate.consent_validity to palpate_app;

create table palpate.consent_ending (
  clinic_id uuid not null,
  id uuid not null,
  consent_id uuid not null,
  patient_id uuid not null,
  reason text not null constraint consent_ending_reason_known check (reason in ('withdrawn', 'risk', 'version')),
  ended_at timestamptz not null,
  said_by text not null default '',
  words text not null default '',
  rules text[] not null default '{}',
  recorded_by uuid not null,
  recorded_name text not null,
  constraint consent_ending_pkey primary key (clinic_id, id),
  constraint consent_ending_once unique (clinic_id, consent_id, reason),
  constraint consent_ending_consent_fkey foreign key (clinic_id, consent_id, patient_id)
    references palpate.consent (clinic_id, id, patient_id),
  constraint consent_ending_said check (reason <> 'withdrawn' or (said_by <> '' and words <> ''))
);
comment on table palpate.consent_ending is 'What ended a consent before its time: withdrawn, a new risk, or a new version of its text';
call palpate.guard('palpate.consent_ending');
grant select, insert on palpate.consent_ending to palpate_app;

create function palpate.consent_signed() returns trigger
  language plpgsql set search_path = pg_catalog as $$
begin
  raise exception 'A signed consent is not changed' using errcode = '23514', constraint = 'consent_signed';
end $$;
create trigger consent_signed before update or delete on palpate.consent
  for each row execute function palpate.consent_signed();
create trigger consent_signed before update or delete on palpate.consent_scan
  for each row execute function palpate.consent_signed();
create trigger consent_signed before update or delete on palpate.consent_ending
  for each row execute function palpate.consent_signed();

create function palpate.consent_scan_written_whole() returns trigger
  language plpgsql security definer set search_path = pg_catalog, palpate as $$
begin
  if not exists (select from palpate.consent c where c.clinic_id = new.clinic_id and c.id = new.consent_id
      and c.way = 'paper' and c.xmin = pg_current_xact_id()::xid) then
    raise exception 'A signed consent is not changed' using errcode = '23514', constraint = 'consent_signed';
  end if;
  return new;
end $$;
create trigger consent_scan_written_whole before insert on palpate.consent_scan
  for each row execute function palpate.consent_scan_written_whole();

-- The rules that hold something back for what a kind of consent covers, as a screening found them.
create function palpate.consent_rules(clinic uuid, screening uuid, consent_kind text) returns text[]
  language sql stable security definer set search_path = pg_catalog, palpate
  return (select coalesce(array_agg(distinct reason ->> 'rule'), '{}')
    from palpate.screening_verdict v
    join reference.consent_family f on f.family = v.gate and f.kind = consent_kind
    cross join jsonb_array_elements(v.reasons) as reason
    where v.clinic_id = clinic and v.screening_id = screening and reason ->> 'rule' is not null);

-- The version of a text that is signed now: the clinic's own latest, otherwise the latest that is shipped.
create function palpate.consent_text_in_use(clinic uuid, of_kind text, in_language text) returns text
  language sql stable security definer set search_path = pg_catalog, palpate
  return coalesce((select 'clinic-' || max(t.version) from palpate.consent_text t
      where t.clinic_id = clinic and t.kind = of_kind and t.language = in_language),
    (select 'palpate-' || max(t.version) from reference.consent_text t where t.kind = of_kind and t.language = in_language));

create function palpate.consent_known_rules() returns trigger
  language plpgsql security definer set search_path = pg_catalog, palpate as $$
begin
  -- One after the other with screenings of the same patient and with new texts, so that neither overlooks the other.
  perform pg_advisory_xact_lock(hashtextextended('screening ' || new.patient_id, 0));
  perform pg_advisory_xact_lock_shared(hashtextextended('consent text ' || new.clinic_id, 0));
  if new.text_version is distinct from palpate.consent_text_in_use(new.clinic_id, new.kind, new.language) then
    raise exception 'Another version of the text is in use' using errcode = '23514', constraint = 'consent_text_in_use';
  end if;
  new.known_rules := coalesce((select palpate.consent_rules(s.clinic_id, s.id, new.kind) from palpate.screening s
    where s.clinic_id = new.clinic_id and s.patient_id = new.patient_id and s.signed_at <= new.signed_at
    order by s.signed_at desc limit 1), '{}');
  return new;
end $$;
create trigger consent_known_rules before insert on palpate.consent
  for each row execute function palpate.consent_known_rules();

-- Ends what still holds of a consent for these practitioners; never before what was done under it.
create function palpate.consent_ends(clinic uuid, consent uuid, practitioners uuid[], at timestamptz, why text) returns void
  language plpgsql security definer set search_path = pg_catalog, palpate as $$
begin
  perform from palpate.consent_validity v where v.clinic_id = clinic and v.consent_id = consent for update;
  update palpate.consent_validity v set ended = why,
      valid = tstzrange(lower(v.valid), least(upper(v.valid),
        greatest(at, lower(v.valid) + interval '1 microsecond', palpate.consent_last_used(v) + interval '1 microsecond')))
    where v.clinic_id = clinic and v.consent_id = consent and v.ended is null
      and (practitioners is null or v.practitioner_id = any (practitioners));
end $$;

-- When something was last done under it; filled in once records refer to consents.
create function palpate.consent_last_used(validity palpate.consent_validity) returns timestamptz
  language sql stable set search_path = pg_catalog return null::timestamptz;

create function palpate.consent_holds() returns trigger
  language plpgsql security definer set search_path = pg_catalog, palpate as $$
declare
  earlier record;
  begins timestamptz := new.signed_at;
begin
  for earlier in select c.id from palpate.consent c
      where c.clinic_id = new.clinic_id and c.patient_id = new.patient_id and c.kind = new.kind and c.id <> new.id loop
    perform palpate.consent_ends(new.clinic_id, earlier.id, new.practitioners, new.signed_at, 'replaced');
  end loop;
  select greatest(begins, max(upper(v.valid))) into begins from palpate.consent_validity v
    where v.clinic_id = new.clinic_id and v.patient_id = new.patient_id and v.ended is not null
      and v.family in (select f.family from reference.consent_family f where f.kind = new.kind)
      and v.practitioner_id = any (new.practitioners);
  insert into palpate.consent_validity (clinic_id, patient_id, family, practitioner_id, region, valid, consent_id)
    select new.clinic_id, new.patient_id, f.family, p, r, tstzrange(begins, new.valid_until), new.id
    from reference.consent_family f
    cross join (select distinct unnest(new.practitioners)) as named (p)
    cross join (select distinct unnest(case when cardinality(new.regions) = 0 then '{any}' else new.regions end)) as place (r)
    where f.kind = new.kind;
  return null;
end $$;
create trigger consent_holds after insert on palpate.consent for each row execute function palpate.consent_holds();

create function palpate.consent_ended() returns trigger
  language plpgsql security definer set search_path = pg_catalog, palpate as $$
begin
  perform palpate.consent_ends(new.clinic_id, new.consent_id, null, new.ended_at, new.reason);
  return null;
end $$;
create trigger consent_ended after insert on palpate.consent_ending
  for each row execute function palpate.consent_ended();

-- A newly standing rule ends the consents that did not know it, whoever signs the screening and by whatever program.
create function palpate.consent_meets_risk() returns trigger
  language plpgsql security definer set search_path = pg_catalog, palpate as $$
begin
  insert into palpate.consent_ending (clinic_id, id, consent_id, patient_id, reason, ended_at, rules, recorded_by, recorded_name)
    select c.clinic_id, gen_random_uuid(), c.id, c.patient_id, 'risk', s.signed_at, fresh.rules, s.signed_by, s.signed_name
    from (select distinct clinic_id, screening_id from arrived) as of_screening
    join palpate.screening s on s.clinic_id = of_screening.clinic_id and s.id = of_screening.screening_id
    join palpate.consent c on c.clinic_id = s.clinic_id and c.patient_id = s.patient_id and c.signed_at <= s.signed_at
    cross join lateral (select array_agg(rule) as rules
      from unnest(palpate.consent_rules(s.clinic_id, s.id, c.kind)) as rule where rule <> all (c.known_rules)) as fresh
    where fresh.rules is not null and exists (select from palpate.consent_validity v
      where v.clinic_id = c.clinic_id and v.consent_id = c.id and v.ended is null and upper(v.valid) > s.signed_at)
    on conflict on constraint consent_ending_once do nothing;
  return null;
end $$;
create trigger consent_meets_risk after insert on palpate.screening_verdict
  referencing new table as arrived for each statement execute function palpate.consent_meets_risk();

create function palpate.consent_meets_version() returns trigger
  language plpgsql security definer set search_path = pg_catalog, palpate as $$
begin
  perform pg_advisory_xact_lock(hashtextextended('consent text ' || new.clinic_id, 0));
  insert into palpate.consent_ending (clinic_id, id, consent_id, patient_id, reason, ended_at, recorded_by, recorded_name)
    select c.clinic_id, gen_random_uuid(), c.id, c.patient_id, 'version', new.published_at, new.published_by, new.published_name
    from palpate.consent c
    where c.clinic_id = new.clinic_id and c.kind = new.kind and c.language = new.language
      and exists (select from palpate.consent_validity v where v.clinic_id = c.clinic_id and v.consent_id = c.id
        and v.ended is null and upper(v.valid) > new.published_at)
    on conflict on constraint consent_ending_once do nothing;
  return null;
end $$;
create trigger consent_meets_version after insert on palpate.consent_text
  for each row execute function palpate.consent_meets_version();
