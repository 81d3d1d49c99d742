-- what: the rules that combine facts as published rows beside the contraindications, and zones for muscles that such a rule names.
-- why: a verdict rests on them as much as on the contraindications, so they are part of the release that decisions name.

create table reference.combined_rule (
  version int not null constraint combined_rule_release_fkey references reference.release,
  id text not null,
  name text not null constraint combined_rule_named check (name <> ''),
  applies_when text not null,
  gate text not null constraint combined_rule_gated check (gate <> ''),
  zones text[] not null,
  muscles text[] not null,
  severity reference.severity not null constraint combined_rule_does_something check (severity <> 'none'),
  absolute boolean not null,
  rationale text not null,
  action text not null constraint combined_rule_action_given check (action <> ''),
  source text not null constraint combined_rule_sourced check (source <> ''),
  verification text not null constraint combined_rule_verified check (verification <> ''),
  position int not null,
  constraint combined_rule_pkey primary key (version, id),
  constraint combined_rule_somewhere check (severity <> 'contraindicated_locally' or cardinality(zones) + cardinality(muscles) > 0)
);
comment on table reference.combined_rule is 'What no single contraindication can say: several facts at once, or what a muscle brings by itself; in each published version';
comment on column reference.combined_rule.applies_when is 'Which answers must all be given; empty: a condition of every needle in its zones and muscles';
comment on column reference.combined_rule.zones is 'Where it holds: zone:side';
comment on column reference.combined_rule.muscles is 'Muscles in which it holds wherever the needle goes';
create trigger combined_rule_published before update or delete or truncate on reference.combined_rule
  for each statement execute function reference.refuse_published();

-- A muscle that a combined rule names is a zone of its own: what is permitted around it need not be permitted in it.
alter table reference.zone add column muscle_id text constraint zone_muscle_fkey references reference.muscle;
alter table reference.zone drop constraint zone_is_region_or_pseudo;
alter table reference.zone add constraint zone_is_region_muscle_or_pseudo check (
  region_id = id and muscle_id is null or muscle_id = id and region_id is null
  or region_id is null and muscle_id is null and id in ('lung_risk', 'any'));
comment on table reference.zone is 'Where a verdict can hold: a region, a muscle that a combined rule names, every muscle with lung risk, or anywhere';

create or replace view reference.technique_gate as
  select id as technique_id, unnest(severity_columns) as gate from reference.technique
  union
  select t.id, t.id from reference.technique t
    where exists (select from reference.contraindication c, unnest(c.exceptions) as e where split_part(split_part(e, '=', 1), '@', 1) = t.id)
      or exists (select from reference.combined_rule c where c.gate = t.id);
