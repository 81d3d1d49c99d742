-- what: a change that a new version of a clinic's rules only carries over needs no lead who is still there.
-- why: one lead who left kept the clinic from publishing anything; the change is marked, and a lifted precaution ends with its review.

create function access.leads(account uuid) returns boolean
  language sql stable security definer set search_path = pg_catalog
begin atomic
  select exists (select from access.membership m where m.clinic_id = palpate.current_clinic() and m.account_id = leads.account
    and 'CLINICAL_LEAD' = any (m.roles));
end;
comment on function access.leads is 'Whether an account is a clinical lead of the clinic now';
grant execute on function access.leads to palpate_app;

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
  if array_position(ranks, new.severity::text) < array_position(ranks, shipped) then
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
        and (c.rule_id, c.family, c.severity, c.reason, c.lead_id, c.lead_name, c.decided_on, c.review_on)
          is not distinct from (new.rule_id, new.family, new.severity, new.reason, new.lead_id, new.lead_name, new.decided_on, new.review_on));
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
