-- what: what a clinic says differently from the shipped rules: drafts, and published sets that never change.
-- why: a clinic may be stricter, or lift a precaution with a name, a reason and a date; it may never lift a contraindication.

create table palpate.rule_set (
  clinic_id uuid not null,
  id uuid not null,
  version integer not null constraint rule_set_version_positive check (version > 0),
  release integer not null constraint rule_set_release_fkey references reference.release,
  reason text not null constraint rule_set_reason_given check (btrim(reason) <> ''),
  published_at timestamptz not null,
  published_by uuid not null,
  published_name text not null constraint rule_set_published_by_name check (btrim(published_name) <> ''),
  constraint rule_set_pkey primary key (clinic_id, id),
  constraint rule_set_version_once unique (clinic_id, version),
  constraint rule_set_clinic_fkey foreign key (clinic_id) references palpate.clinic
);
comment on table palpate.rule_set is 'A published version of a clinic''s own rules: everything that it says differently, whole. Never changed afterwards';
comment on column palpate.rule_set.release is 'The version of the shipped rules on which it rests';
call palpate.guard('palpate.rule_set');
grant select, insert on palpate.rule_set to palpate_app;

create table palpate.rule_change (
  clinic_id uuid not null,
  id uuid not null,
  set_id uuid not null,
  release integer not null,
  rule_id text not null,
  family text not null constraint rule_change_family_known check (family in
    ('manual_compression', 'myofascial_release', 'dry_needling', 'self_care_tools', 'heat_therapy')),
  severity reference.severity not null,
  reason text not null constraint rule_change_reason_given check (btrim(reason) <> ''),
  lead_id uuid not null,
  lead_name text not null constraint rule_change_lead_named check (btrim(lead_name) <> ''),
  decided_on date not null,
  review_on date,
  constraint rule_change_pkey primary key (clinic_id, id),
  constraint rule_change_once unique (clinic_id, set_id, rule_id, family),
  constraint rule_change_reviewed check (severity <> 'none' or review_on is not null),
  constraint rule_change_review_within_a_year check (review_on > decided_on and review_on <= decided_on + 366),
  constraint rule_change_set_fkey foreign key (clinic_id, set_id) references palpate.rule_set,
  constraint rule_change_rule_fkey foreign key (release, rule_id) references reference.contraindication
);
comment on table palpate.rule_change is 'How severe a published set makes one rule for one technique family, why, and which clinical lead answers for it';
comment on column palpate.rule_change.review_on is 'When the lead looks at it again; must be said where a precaution is lifted';
call palpate.guard('palpate.rule_change');
grant select, insert on palpate.rule_change to palpate_app;

create table palpate.rule_draft (
  clinic_id uuid not null,
  id uuid not null,
  release integer not null,
  rule_id text not null,
  family text not null constraint rule_draft_family_known check (family in
    ('manual_compression', 'myofascial_release', 'dry_needling', 'self_care_tools', 'heat_therapy')),
  severity reference.severity not null,
  reason text not null constraint rule_draft_reason_given check (btrim(reason) <> ''),
  lead_id uuid not null,
  lead_name text not null constraint rule_draft_lead_named check (btrim(lead_name) <> ''),
  decided_on date not null,
  review_on date,
  ended_at timestamptz,
  constraint rule_draft_review_within_a_year check (review_on > decided_on and review_on <= decided_on + 366),
  constraint rule_draft_pkey primary key (clinic_id, id),
  constraint rule_draft_clinic_fkey foreign key (clinic_id) references palpate.clinic,
  constraint rule_draft_rule_fkey foreign key (release, rule_id) references reference.contraindication
);
comment on table palpate.rule_draft is 'A change of a rule that a clinical lead prepares; nothing follows from it before it is published';
comment on column palpate.rule_draft.severity is 'The shipped severity means: as shipped again';
comment on column palpate.rule_draft.ended_at is 'When it was published or thrown away';
create unique index rule_draft_once on palpate.rule_draft (clinic_id, rule_id, family) where ended_at is null;
call palpate.guard('palpate.rule_draft');
grant select, insert, update on palpate.rule_draft to palpate_app;

-- Stricter always; milder only a precaution that is no part of a red flag. Nobody, by any way, lifts a contraindication.
create function palpate.rule_change_allowed() returns trigger
  language plpgsql security definer set search_path = pg_catalog, palpate as $$
declare
  rule reference.contraindication := (select c from reference.contraindication c
    where c.version = new.release and c.id = new.rule_id);
  ranks constant text[] := '{none,precaution,contraindicated_locally,contraindicated}';
  shipped text := to_jsonb(rule) ->> new.family;
  broken text;
begin
  if array_position(ranks, new.severity::text) < array_position(ranks, shipped) then
    broken := case when shipped <> 'precaution' and rule.absolute then 'rule_change_absolute'
      when shipped <> 'precaution' then 'rule_change_contraindication'
      when rule.red_flag then 'rule_change_red_flag' end;
  elsif new.severity = 'contraindicated_locally' and cardinality(rule.local_region) = 0 then
    broken := 'rule_change_somewhere';
  end if;
  if broken is null and not exists (select from access.membership m where m.clinic_id = new.clinic_id
      and m.account_id = new.lead_id and 'CLINICAL_LEAD' = any (m.roles)) then
    broken := 'rule_change_by_lead';
  end if;
  if broken is not null then
    raise exception 'A clinic cannot change % so', new.rule_id using errcode = '23514', constraint = broken;
  end if;
  return new;
end $$;
create trigger rule_change_allowed before insert on palpate.rule_change
  for each row execute function palpate.rule_change_allowed();
create trigger rule_draft_allowed before insert or update on palpate.rule_draft
  for each row when (new.ended_at is null) execute function palpate.rule_change_allowed();

-- A set is written whole, by a clinical lead, one version after the other.
create function palpate.rule_set_follows() returns trigger
  language plpgsql security definer set search_path = pg_catalog, palpate as $$
begin
  if new.version <> 1 + coalesce((select max(version) from palpate.rule_set where clinic_id = new.clinic_id), 0) then
    raise exception 'Another version was published' using errcode = '23514', constraint = 'rule_set_follows';
  end if;
  if not exists (select from access.membership m where m.clinic_id = new.clinic_id
      and m.account_id = new.published_by and 'CLINICAL_LEAD' = any (m.roles)) then
    raise exception 'Only a clinical lead publishes' using errcode = '23514', constraint = 'rule_change_by_lead';
  end if;
  return new;
end $$;
create trigger rule_set_follows before insert on palpate.rule_set
  for each row execute function palpate.rule_set_follows();

create function palpate.rule_set_written_whole() returns trigger
  language plpgsql security definer set search_path = pg_catalog, palpate as $$
begin
  if not exists (select from palpate.rule_set s
      where s.clinic_id = new.clinic_id and s.id = new.set_id and s.release = new.release and s.xmin = pg_current_xact_id()::xid) then
    raise exception 'A published set is not changed' using errcode = '23514', constraint = 'rule_set_published';
  end if;
  return new;
end $$;
create trigger rule_set_written_whole before insert on palpate.rule_change
  for each row execute function palpate.rule_set_written_whole();

alter table palpate.screening add column clinic_rules integer;
alter table palpate.screening add constraint screening_clinic_rules_fkey
  foreign key (clinic_id, clinic_rules) references palpate.rule_set (clinic_id, version);
comment on column palpate.screening.clinic_rules is 'The version of the clinic''s own rules under which it was decided; null: the rules as shipped';
