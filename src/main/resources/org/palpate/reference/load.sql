-- Moves the staged files into the reference tables. Each staged_<file> holds its cells as text and numbers its rows
-- in "position"; each view new_<table> gives them the types of its table; publish and retire do the rest.
-- A published release is fixed: a file that changes needs a new version in release.csv.

create function pg_temp.listed(cell text) returns text[] immutable language sql
  return case when cell = '' then '{}'::text[] else string_to_array(cell, '|') end;
create function pg_temp.is_yes(cell text) returns boolean immutable language sql
  return case cell when 'yes' then true when 'no' then false end;

do $$
declare
  release int := (select version from staged_release);
  changed text;
begin
  if release < (select max(version) from reference.release) then
    raise exception 'The reference data is older than the database: install a newer Palpate';
  end if;
  if exists (select from reference.release r where r.version = release) then
    select string_agg(file, ', ' order by file) into changed
      from (select f.file, f.sha256 from reference.release_file f where f.version = release) published
      full join staged_file staged using (file)
      where published.sha256 is distinct from staged.sha256;
  end if;
  if changed is not null then
    raise exception 'Reference data changed without a new release (%): raise the version in release.csv', changed;
  end if;
end $$;

create temp view new_article as
  select id, title, short_title, publisher, "date" as published, note, position from staged_articles;
create temp view new_fact as
  select id, heading, fact, pg_temp.listed(articles) as articles, position from staged_fact_checklist;
create temp view new_region as
  select id, name, plain_words, kind, nullif(parent, '') as parent, pg_temp.is_yes(sided) as sided,
    pg_temp.is_yes(thorax) as thorax, pg_temp.is_yes(joint_or_bone) as joint_or_bone, note, position
  from staged_regions;
create temp view new_zone as
  select id, id as region_id, null as muscle_id from staged_regions where kind = 'region'
  union all select distinct named, null, named from staged_combined_rules, unnest(pg_temp.listed(muscles)) as named
    where "when" <> ''
  union all values ('lung_risk', null, null), ('any', null, null);
create temp view new_pain_zone as
  select z.id, r.id as region_id, r.nth::int as region_position, z.name, z.view, z.panel,
    pg_temp.is_yes(z.midline) as midline, pg_temp.is_yes(z.mirrored_for_left) as mirrored_for_left,
    z.centre_x::numeric, z.centre_y::numeric, z.polygon, z.plain_words, z.source, z.verification, z.position
  from staged_pain_zones z
  left join (select r.id, zone, nth from staged_regions r,
    unnest(pg_temp.listed(r.zone_ids)) with ordinality as listed (zone, nth)) r on r.zone = z.id;
create temp view new_muscle as
  select id, name, region_id, pg_temp.listed(other_region_ids) as other_region_ids, sides,
    pg_temp.is_yes(lung_risk) as lung_risk, trigger_point_locations, pg_temp.listed(referred_zones) as referred_zones,
    typical_complaints, dry_needling_risk_notes, source, "group" as muscle_group, structure_type,
    dry_needling_risk_level, verification, pg_temp.listed(articles) as articles, position
  from staged_muscles;
create temp view new_muscle_zone as
  select id as muscle_id, region_id as zone_id from staged_muscles
  union select id, unnest(pg_temp.listed(other_region_ids)) from staged_muscles
  union select m.id, 'lung_risk' from staged_muscles m where m.lung_risk = 'yes' or exists (select from staged_regions r
    where r.thorax = 'yes' and (r.id = m.region_id or r.id = any (pg_temp.listed(m.other_region_ids))))
  union select muscle_id, muscle_id from new_zone where muscle_id is not null;
create temp view new_muscle_pain_zone as
  select id as muscle_id, zone as pain_zone_id, nth::int as position from staged_muscles,
    unnest(pg_temp.listed(referred_zones)) with ordinality as listed (zone, nth);
create temp view new_figure_region as
  select f.view, f.figure_id, f.name, pg_temp.is_yes(f.midline) as midline, r.id as region_id,
    r.nth::int as region_position, f.position
  from staged_figure_regions f
  left join (select r.id, drawn, nth from staged_regions r,
    unnest(pg_temp.listed(r.figure_ids)) with ordinality as listed (drawn, nth)) r on r.drawn = f.view || ':' || f.figure_id;
create temp view new_figure_muscle as
  select nullif(view, '') as view, nullif(figure_id, '') as figure_id, muscle_id, layer, nullif(rank, '')::int as rank,
    reach, note, position
  from staged_figure_muscles;
create temp view new_key_satellite as
  select key_muscle_id, satellite_muscle_id, source, verification, position from staged_key_satellite;
create temp view new_technique_family as
  select f.id, f.name, nullif(f.severity_column, '') as severity_column,
    exists (select from staged_techniques t where t.family = f.id and t.needs_certificate <> 'none') as needs_certificate,
    f.severity_column <> ''
      or exists (select from staged_techniques t where t.family = f.id and t.severity_column <> '') as needs_screening,
    f.note, f.position
  from staged_technique_families f;
create temp view new_technique as
  select id, name, family, pg_temp.is_yes(core) as core, pg_temp.listed(severity_column) as severity_columns, gate_note,
    needs_certificate, description, typical_duration, needs_consent, needs_certification, best_for, aftercare, source,
    position
  from staged_techniques;
create temp view new_technique_parameter as
  select technique_id, parameter, kind, unit, pg_temp.listed(choices) as choices, nullif(min, '')::numeric as min,
    nullif(max, '')::numeric as max, nullif("default", '') as default_value, pg_temp.is_yes(required) as required, note,
    position
  from staged_technique_parameters;
create temp view new_medicine as
  select generic, pg_temp.listed(other_names) as other_names, pg_temp.listed(brand_names) as brand_names, class,
    pg_temp.listed(contraindication_ids) as contraindication_ids, note, source, verification, position
  from staged_medicines;
create temp view new_self_care as
  select id, pg_temp.listed(tools) as tools, tool_words, pg_temp.listed(muscle_ids) as muscle_ids,
    pg_temp.listed(region_ids) as region_ids, pg_temp.listed(severity_column) as severity_columns,
    pg_temp.listed(avoid_if) as avoid_if, how_to_steps, hold_seconds, total_dose, frequency, heat_minutes_before,
    cautions, source, verification, position
  from staged_self_care;
create temp view new_outcome_measure as
  select id, name, domain, region, items, nullif(score_min, '')::numeric as score_min,
    nullif(score_max, '')::numeric as score_max, direction, mcid, mdc, ship_in_software, licence_note, source,
    verification, position
  from staged_outcome_measures;
create temp view new_rom_norm as
  select id, joint, movement, unit, normal_value::numeric, usual_low::numeric, usual_high::numeric, note, source,
    verification, position
  from staged_rom_norms;
create temp view new_jurisdiction as
  select jurisdiction, name, profession, dry_needling_status, nullif(minimum_hours, '')::int as minimum_hours,
    prerequisites, supervised_practice, documentation_and_other, source, as_of, verification, position
  from staged_jurisdictions;
create temp view new_contraindication as
  select r.version, c.id, c.name, category, question, answer_kind, safe_answer, value_rule, fact_key, follow_up,
    asked_of, ask_when, pg_temp.is_yes(required) as required, pg_temp.is_yes(group_no_allowed) as group_no_allowed,
    manual_compression, myofascial_release, dry_needling, self_care_tools, heat_therapy,
    pg_temp.listed(local_region) as local_region, precaution_scope, pg_temp.listed(exceptions) as exceptions,
    pg_temp.is_yes(absolute) as absolute, pg_temp.is_yes(red_flag) as red_flag,
    pg_temp.is_yes(emergency) as emergency, rationale, action, defer, no_answer_valid_for, source, verification,
    c.position
  from staged_contraindications c, staged_release r;
create temp view new_combined_rule as
  select r.version, c.id, c.name, c."when" as applies_when, gate, pg_temp.listed(zones) as zones,
    pg_temp.listed(muscles) as muscles, severity, pg_temp.is_yes(absolute) as absolute, rationale, action, source,
    verification, c.position
  from staged_combined_rules c, staged_release r;

create function pg_temp.columns_of(target text) returns text stable language sql
  return (select string_agg(quote_ident(attname), ', ' order by attnum) from pg_attribute
    where attrelid = ('new_' || target)::regclass and attnum > 0);

create procedure pg_temp.publish(target text, key text) language plpgsql as $$
declare
  columns text := pg_temp.columns_of(target);
begin
  execute format('insert into reference.%1$I (%2$s) select %2$s from new_%1$I on conflict (%3$s) do update set (%2$s) = '
    || 'row(%4$s)', target, columns, key, regexp_replace(columns, '("?\w+"?)', 'excluded.\1', 'g'));
end $$;

-- Rows that left their file go, unless a clinic refers to them: then the foreign key names who does.
create procedure pg_temp.retire(target text, key text) language plpgsql as $$
begin
  execute format('delete from reference.%1$I t where not exists (select from new_%1$I n where (n.%2$s) is not distinct '
    || 'from (t.%3$s))', target, replace(key, ', ', ', n.'), replace(key, ', ', ', t.'));
end $$;

do $$
declare
  keys text[] := '{
    {article, id}, {fact, id}, {region, id}, {pain_zone, id}, {muscle, id}, {zone, id},
    {muscle_zone, "muscle_id, zone_id"}, {muscle_pain_zone, "muscle_id, pain_zone_id"},
    {figure_region, "view, figure_id"}, {figure_muscle, "view, figure_id, muscle_id"},
    {key_satellite, "key_muscle_id, satellite_muscle_id"}, {technique_family, id}, {technique, id},
    {technique_parameter, "technique_id, parameter"}, {medicine, generic}, {self_care, id}, {outcome_measure, id},
    {rom_norm, id}, {jurisdiction, "jurisdiction, profession"}}';
  n int := array_length(keys, 1);
begin
  for i in 1 .. n loop
    call pg_temp.publish(keys[i][1], keys[i][2]);
  end loop;
  for i in reverse n .. 1 loop
    call pg_temp.retire(keys[i][1], keys[i][2]);
  end loop;
end $$;

insert into reference.release (version, published_on, note)
  select version, published_on::date, note from staged_release on conflict do nothing;
insert into reference.release_file (version, file, rows, sha256)
  select version, file, rows, sha256 from staged_release, staged_file on conflict do nothing;

-- Decisions rest on a version of the rules: a release that leaves them as they are makes no new version.
do $$
declare
  files constant text[] := '{combined_rules.csv, contraindications.csv}';
  published text := (select string_agg(f.sha256, ' ' order by f.file) from reference.release_file f
    where f.file = any (files) and f.version = (select max(version) from reference.contraindication));
begin
  if published is distinct from (select string_agg(sha256, ' ' order by file) from staged_file where file = any (files)) then
    execute format('insert into reference.contraindication (%1$s) select %1$s from new_contraindication',
      pg_temp.columns_of('contraindication'));
    execute format('insert into reference.combined_rule (%1$s) select %1$s from new_combined_rule',
      pg_temp.columns_of('combined_rule'));
  end if;
end $$;
