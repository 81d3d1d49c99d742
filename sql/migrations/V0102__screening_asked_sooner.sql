-- what: a clinic's change of a rule may also say that its question is asked again sooner than shipped.
-- why: how long a "no" stands is part of a rule, and a clinic may tighten it; only how severe it is could be said.

alter table palpate.rule_change
  alter column severity drop not null,
  add column valid_days integer constraint rule_change_valid_days_positive check (valid_days > 0),
  drop constraint rule_change_family_known,
  add constraint rule_change_family_known check (family in
    ('manual_compression', 'myofascial_release', 'dry_needling', 'self_care_tools', 'heat_therapy', 'answer')),
  add constraint rule_change_says_one_thing check ((family = 'answer') = (valid_days is not null) and (family = 'answer') = (severity is null));
comment on column palpate.rule_change.family is 'The technique family for which it says how severe the rule is; answer: it says how long a safe answer stands';
comment on column palpate.rule_change.valid_days is 'For how many days a safe answer stands here, fewer than shipped; 1 is the day itself';

alter table palpate.rule_draft
  alter column severity drop not null,
  add column valid_days integer constraint rule_draft_valid_days_positive check (valid_days > 0),
  drop constraint rule_draft_family_known,
  add constraint rule_draft_family_known check (family in
    ('manual_compression', 'myofascial_release', 'dry_needling', 'self_care_tools', 'heat_therapy', 'answer')),
  add constraint rule_draft_says_one_thing check ((family = 'answer') = (valid_days is not null) and (family = 'answer') = (severity is null));
comment on column palpate.rule_draft.valid_days is 'As in rule_change; as many days as shipped mean: as shipped again';

create function palpate.shipped_valid_days(rule reference.contraindication) returns integer
  language sql immutable
begin atomic
  select case rule.no_answer_valid_for when 'every_visit' then 1 else split_part(rule.no_answer_valid_for, '_', 1)::integer end;
end;
comment on function palpate.shipped_valid_days is 'For how many days a safe answer stands as shipped; 1 is the day itself';

create or replace function palpate.rule_change_allowed() returns trigger
  language plpgsql security definer set search_path = pg_catalog, palpate as $$
declare
  rule reference.contraindication := (select c from reference.contraindication c
    where c.version = new.release and c.id = new.rule_id);
  ranks constant text[] := '{none,precaution,contraindicated_locally,contraindicated}';
  shipped text := to_jsonb(rule) ->> new.family;
  carried boolean := false;
  broken text;
begin
  if new.family = 'answer' then
    broken := case when new.valid_days > palpate.shipped_valid_days(rule) then 'rule_change_later' end;
  elsif array_position(ranks, new.severity::text) < array_position(ranks, shipped) then
    broken := case when shipped <> 'precaution' and rule.absolute then 'rule_change_absolute'
      when shipped <> 'precaution' then 'rule_change_contraindication'
      when rule.red_flag then 'rule_change_red_flag' end;
  elsif new.severity = 'contraindicated_locally' and cardinality(rule.local_region) = 0 then
    broken := 'rule_change_somewhere';
  end if;
  if tg_table_name = 'rule_change' then
    carried := exists (select from palpate.rule_set this
      join palpate.rule_set before on before.clinic_id = this.clinic_id and before.version = this.version - 1
      join palpate.rule_change c on c.clinic_id = before.clinic_id and c.set_id = before.id
      where this.clinic_id = new.clinic_id and this.id = new.set_id
        and (c.rule_id, c.family, c.severity, c.valid_days, c.reason, c.lead_id, c.lead_name, c.decided_on, c.review_on)
          is not distinct from (new.rule_id, new.family, new.severity, new.valid_days, new.reason, new.lead_id, new.lead_name,
            new.decided_on, new.review_on));
  end if;
  if broken is null and not carried and not exists (select from access.membership m where m.clinic_id = new.clinic_id
      and m.account_id = new.lead_id and 'CLINICAL_LEAD' = any (m.roles)) then
    broken := 'rule_change_by_lead';
  end if;
  if broken is not null then
    raise exception 'A clinic cannot change % so', new.rule_id using errcode = '23514', constraint = broken;
  end if;
  return new;
end $$;
