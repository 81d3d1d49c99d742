-- what: clinical reference data: regions, muscles, the drawn figure, techniques, contraindications and more lists.
-- why: clinical rules and foreign keys rest on published, sourced rows that the application can read and never change.

create domain reference.severity as text
  constraint severity_known check (value in ('none', 'precaution', 'contraindicated_locally', 'contraindicated'));
comment on domain reference.severity is 'What a contraindication does to a technique family';

create table reference.release (
  version int not null constraint release_pkey primary key constraint release_positive check (version > 0),
  published_on date not null,
  note text not null constraint release_explained check (note <> '')
);
comment on table reference.release is 'A published state of the reference data; decisions say on which one they rest';

create table reference.release_file (
  version int not null constraint release_file_release_fkey references reference.release,
  file text not null,
  rows int not null constraint release_file_not_empty check (rows > 0),
  sha256 text not null constraint release_file_hashed check (sha256 ~ '^[0-9a-f]{64}$'),
  constraint release_file_pkey primary key (version, file)
);
comment on table reference.release_file
  is 'The files of a release and what they weigh: a file that changes needs a new release';

create table reference.article (
  id text not null constraint article_pkey primary key,
  title text not null,
  short_title text not null,
  publisher text not null,
  published text not null,
  note text not null,
  position int not null
);
comment on table reference.article is 'The source articles; an empty cell means that the text does not show it';

create table reference.fact (
  id text not null constraint fact_pkey primary key,
  heading text not null,
  fact text not null constraint fact_said check (fact <> ''),
  articles text[] not null constraint fact_sourced check (cardinality(articles) > 0),
  position int not null
);
comment on table reference.fact is 'What the source articles say, fact by fact; where they disagree both stand here';

create table reference.region (
  id text not null constraint region_pkey primary key,
  name text not null constraint region_named check (name <> ''),
  plain_words text not null,
  kind text not null constraint region_kind_known check (kind in ('group', 'region')),
  parent text constraint region_parent_fkey references reference.region,
  sided boolean not null,
  thorax boolean not null,
  joint_or_bone boolean not null,
  note text not null,
  position int not null,
  constraint region_under_group check ((kind = 'region') = (parent is not null))
);
comment on table reference.region is 'A named part of the body, or the group heading over some of them';
comment on column reference.region.sided is 'Left, right or both is asked';
comment on column reference.region.thorax is 'Needling there carries lung risk';
comment on column reference.region.joint_or_bone is 'Joint or bone close under the skin: pressure and tools keep off';

create table reference.zone (
  id text not null constraint zone_pkey primary key,
  region_id text constraint zone_region_fkey references reference.region,
  constraint zone_is_region_or_pseudo check (region_id = id or (region_id is null and id in ('lung_risk', 'any')))
);
comment on table reference.zone is 'Where a verdict can hold: a region, every muscle with lung risk, or anywhere';

create table reference.pain_zone (
  id text not null constraint pain_zone_pkey primary key,
  region_id text not null constraint pain_zone_region_fkey references reference.region,
  region_position int not null,
  name text not null,
  view text not null constraint pain_zone_view_known check (view in ('anterior', 'posterior', 'right', 'plantar')),
  panel text not null,
  midline boolean not null,
  mirrored_for_left boolean not null,
  centre_x numeric(4, 3) not null constraint pain_zone_centre_x_inside check (centre_x between 0 and 1),
  centre_y numeric(4, 3) not null constraint pain_zone_centre_y_inside check (centre_y between 0 and 1),
  polygon text not null constraint pain_zone_polygon_drawn
    check (polygon ~ '^([01]\.[0-9]{3},[01]\.[0-9]{3} ){2,}[01]\.[0-9]{3},[01]\.[0-9]{3}$'),
  plain_words text not null,
  source text not null,
  verification text not null,
  position int not null,
  constraint pain_zone_sided check (midline <> mirrored_for_left)
);
comment on table reference.pain_zone
  is 'A zone of the pain chart, drawn for the right side in parts of width and height; own drawing';

create table reference.muscle (
  id text not null constraint muscle_pkey primary key,
  name text not null constraint muscle_named check (name <> ''),
  region_id text not null constraint muscle_region_fkey references reference.region,
  other_region_ids text[] not null,
  sides text not null constraint muscle_sides_known check (sides = 'left and right'),
  lung_risk boolean not null,
  trigger_point_locations text not null,
  referred_zones text[] not null,
  typical_complaints text not null,
  dry_needling_risk_notes text not null,
  source text not null constraint muscle_sourced check (source <> ''),
  muscle_group text not null,
  structure_type text not null constraint muscle_structure_known check (structure_type in ('muscle', 'fascia')),
  dry_needling_risk_level text not null
    constraint muscle_risk_known check (dry_needling_risk_level in ('low', 'moderate', 'high', 'avoid')),
  verification text not null,
  articles text[] not null,
  position int not null
);
comment on table reference.muscle is 'A muscle or fascia: where it lies, where its pain is felt, how risky a needle is';

create table reference.muscle_zone (
  muscle_id text not null constraint muscle_zone_muscle_fkey references reference.muscle,
  zone_id text not null constraint muscle_zone_zone_fkey references reference.zone,
  constraint muscle_zone_pkey primary key (muscle_id, zone_id),
  constraint muscle_zone_not_any check (zone_id <> 'any')
);
comment on table reference.muscle_zone
  is 'Each zone that a muscle lies in or reaches, with lung_risk: a block of any of them counts for it';

create table reference.muscle_pain_zone (
  muscle_id text not null constraint muscle_pain_zone_muscle_fkey references reference.muscle,
  pain_zone_id text not null constraint muscle_pain_zone_pain_zone_fkey references reference.pain_zone,
  position int not null,
  constraint muscle_pain_zone_pkey primary key (muscle_id, pain_zone_id)
);
comment on table reference.muscle_pain_zone is 'Where the pain of a muscle is usually felt';

create table reference.figure_region (
  view text not null constraint figure_region_view_known check (view in ('front', 'back')),
  figure_id text not null,
  name text not null,
  midline boolean not null,
  region_id text not null constraint figure_region_region_fkey references reference.region,
  region_position int not null,
  position int not null,
  constraint figure_region_pkey primary key (view, figure_id)
);
comment on table reference.figure_region
  is 'A drawn region of the body figure; each belongs to exactly one region of the body';

create table reference.figure_muscle (
  view text,
  figure_id text,
  muscle_id text not null constraint figure_muscle_muscle_fkey references reference.muscle,
  layer text not null constraint figure_muscle_layer_known check (layer in ('superficial', 'deep')),
  rank int constraint figure_muscle_rank_positive check (rank > 0),
  reach text not null constraint figure_muscle_reach_known check (reach in ('figure', 'list_only')),
  note text not null,
  position int not null,
  constraint figure_muscle_key unique nulls not distinct (view, figure_id, muscle_id),
  constraint figure_muscle_figure_fkey foreign key (view, figure_id) references reference.figure_region,
  constraint figure_muscle_drawn_or_listed check ((reach = 'figure') = (num_nonnulls(view, figure_id, rank) = 3)
    and (reach = 'list_only') = (num_nonnulls(view, figure_id, rank) = 0))
);
comment on table reference.figure_muscle is 'Which muscles a touch on the figure may mean; rank 1 is suggested first';

create table reference.key_satellite (
  key_muscle_id text not null constraint key_satellite_key_fkey references reference.muscle,
  satellite_muscle_id text not null constraint key_satellite_satellite_fkey references reference.muscle,
  source text not null,
  verification text not null,
  position int not null,
  constraint key_satellite_pkey primary key (key_muscle_id, satellite_muscle_id),
  constraint key_satellite_two_muscles check (key_muscle_id <> satellite_muscle_id)
);
comment on table reference.key_satellite is 'Treating the key muscle may calm the satellite';

create table reference.technique_family (
  id text not null constraint technique_family_pkey primary key,
  name text not null constraint technique_family_named check (name <> ''),
  severity_column text constraint technique_family_severity_known check (severity_column in
    ('manual_compression', 'myofascial_release', 'dry_needling', 'self_care_tools', 'heat_therapy')),
  needs_certificate boolean not null,
  needs_screening boolean not null,
  note text not null,
  position int not null,
  constraint technique_family_certificate_key unique (id, needs_certificate),
  constraint technique_family_screening_key unique (id, needs_screening)
);
comment on table reference.technique_family is 'Techniques that are booked, certified and screened alike';
comment on column reference.technique_family.needs_certificate
  is 'A technique of it needs a licence or a needling certificate';
comment on column reference.technique_family.needs_screening is 'A technique of it is gated by the contraindications';

create table reference.technique (
  id text not null constraint technique_pkey primary key,
  name text not null constraint technique_named check (name <> ''),
  family text not null constraint technique_family_fkey references reference.technique_family,
  core boolean not null,
  severity_columns text[] not null constraint technique_severity_known check (severity_columns <@
    '{manual_compression,myofascial_release,dry_needling,self_care_tools,heat_therapy}'::text[]),
  gate_note text not null,
  needs_certificate text not null
    constraint technique_certificate_known check (needs_certificate in ('none', 'licence', 'needling_certificate')),
  certified boolean not null generated always as (needs_certificate <> 'none') stored,
  description text not null,
  typical_duration text not null,
  needs_consent text not null,
  needs_certification text not null,
  best_for text not null,
  aftercare text not null,
  source text not null constraint technique_sourced check (source <> ''),
  position int not null,
  constraint technique_family_key unique (id, family),
  constraint technique_certified_key unique (id, certified),
  constraint technique_ungated_explained check (severity_columns <> '{}' or gate_note <> '')
);
comment on table reference.technique is 'Something that is done to a patient';
comment on column reference.technique.severity_columns
  is 'The families of severities that gate it: the most severe counts; none: see the gate note';
comment on column reference.technique.certified is 'It needs a licence or a needling certificate';

create table reference.technique_parameter (
  technique_id text not null constraint technique_parameter_technique_fkey references reference.technique,
  parameter text not null,
  kind text not null constraint technique_parameter_kind_known
    check (kind in ('integer', 'decimal', 'choice', 'yes_no', 'text', 'time', 'date', 'list')),
  unit text not null,
  choices text[] not null,
  min numeric,
  max numeric,
  default_value text,
  required boolean not null,
  note text not null,
  position int not null,
  constraint technique_parameter_pkey primary key (technique_id, parameter),
  constraint technique_parameter_range check (min <= max),
  constraint technique_parameter_numbers_ranged
    check ((kind in ('integer', 'decimal')) = (min is not null and max is not null)),
  constraint technique_parameter_choices_given check ((kind in ('choice', 'list')) = (cardinality(choices) > 0)),
  constraint technique_parameter_default_is_choice
    check (kind <> 'choice' or default_value is null or default_value = any (choices)),
  constraint technique_parameter_never_prefilled
    check (default_value is null or parameter not in ('needles_out', 'skin_check_after', 'skin_sensation_ok'))
);
comment on table reference.technique_parameter
  is 'A value recorded with a technique; without a default it is never pre-filled';

create table reference.contraindication (
  version int not null constraint contraindication_release_fkey references reference.release,
  id text not null,
  name text not null constraint contraindication_named check (name <> ''),
  category text not null constraint contraindication_categorised check (category <> ''),
  question text not null constraint contraindication_asks check (question <> ''),
  answer_kind text not null constraint contraindication_answer_known
    check (answer_kind in ('yes_no', 'yes_no_where', 'number', 'weeks', 'choice', 'clinician_judgement')),
  safe_answer text not null constraint contraindication_safe_answer_given check (safe_answer <> ''),
  value_rule text not null,
  fact_key text not null,
  follow_up text not null,
  asked_of text not null constraint contraindication_asked_of_known
    check (asked_of in ('patient', 'clinician', 'both')),
  ask_when text not null constraint contraindication_ask_when_known
    check (ask_when in ('every_visit', 'interval', 'first_visit', 'clinician')),
  required boolean not null,
  group_no_allowed boolean not null,
  manual_compression reference.severity not null,
  myofascial_release reference.severity not null,
  dry_needling reference.severity not null,
  self_care_tools reference.severity not null,
  heat_therapy reference.severity not null,
  local_region text[] not null,
  precaution_scope text not null
    constraint contraindication_scope_known check (precaution_scope in ('everywhere', 'local')),
  exceptions text[] not null,
  absolute boolean not null,
  red_flag boolean not null,
  emergency boolean not null,
  rationale text not null,
  action text not null constraint contraindication_action_given check (action <> ''),
  defer text not null,
  no_answer_valid_for text not null
    constraint contraindication_validity_known check (no_answer_valid_for ~ '^(every_visit|[0-9]+_days)$'),
  source text not null constraint contraindication_sourced check (source <> ''),
  verification text not null,
  position int not null,
  constraint contraindication_pkey primary key (version, id),
  constraint contraindication_place_asked check ((answer_kind = 'yes_no_where') = (local_region = '{ask}')),
  constraint contraindication_local_somewhere check (cardinality(local_region) > 0 or not 'contraindicated_locally' in
    (manual_compression, myofascial_release, dry_needling, self_care_tools, heat_therapy)),
  constraint contraindication_local_scope_somewhere
    check (precaution_scope = 'everywhere' or cardinality(local_region) > 0),
  constraint contraindication_values_ruled check ((answer_kind in ('number', 'weeks')) = (value_rule <> '')),
  constraint contraindication_values_shared check (value_rule = '' or fact_key <> ''),
  constraint contraindication_red_flag_asked_alone check (not (red_flag and group_no_allowed)),
  constraint contraindication_emergency_is_red_flag check (red_flag or not emergency)
);
comment on table reference.contraindication
  is 'What is asked before treatment and what an unsafe answer does, in each published version';
comment on column reference.contraindication.safe_answer is 'The answer with which this row does not apply';
comment on column reference.contraindication.local_region
  is 'Where it holds locally: region ids, {ask} when the place comes with the answer, or none';
comment on column reference.contraindication.absolute is 'While the answer stands nobody overrides its stops';

create table reference.medicine (
  generic text not null constraint medicine_pkey primary key,
  other_names text[] not null,
  brand_names text[] not null,
  class text not null constraint medicine_class_known
    check (class in ('anticoagulant', 'antiplatelet', 'nsaid_high', 'immune_suppressant', 'corticosteroid')),
  contraindication_ids text[] not null constraint medicine_raises_something
    check (cardinality(contraindication_ids) > 0),
  note text not null,
  source text not null,
  verification text not null,
  position int not null
);
comment on table reference.medicine
  is 'Blood-thinning and immune-weakening medicines by name, with the questions that they raise';

create table reference.self_care (
  id text not null constraint self_care_pkey primary key,
  tools text[] not null,
  tool_words text not null,
  muscle_ids text[] not null,
  region_ids text[] not null,
  severity_columns text[] not null,
  avoid_if text[] not null,
  how_to_steps text not null,
  hold_seconds text not null,
  total_dose text not null,
  frequency text not null,
  heat_minutes_before text not null,
  cautions text not null,
  source text not null,
  verification text not null,
  position int not null
);
comment on table reference.self_care is 'Items of the home programme; any one of the tools will do';

create table reference.outcome_measure (
  id text not null constraint outcome_measure_pkey primary key,
  name text not null,
  domain text not null,
  region text not null,
  items text not null,
  score_min numeric,
  score_max numeric,
  direction text not null,
  mcid text not null,
  mdc text not null,
  ship_in_software text not null,
  licence_note text not null,
  source text not null,
  verification text not null,
  position int not null,
  constraint outcome_measure_range check (score_min < score_max)
);
comment on table reference.outcome_measure is 'Measures of outcome with the change that matters and their licence';

create table reference.rom_norm (
  id text not null constraint rom_norm_pkey primary key,
  joint text not null,
  movement text not null,
  unit text not null constraint rom_norm_unit_known check (unit in ('deg', 'cm', 'mm')),
  normal_value numeric not null,
  usual_low numeric not null,
  usual_high numeric not null,
  note text not null,
  source text not null,
  verification text not null,
  position int not null,
  constraint rom_norm_range check (usual_low <= normal_value and normal_value <= usual_high)
);
comment on table reference.rom_norm is 'Usual range of motion of a joint; the other side is compared first';

create table reference.jurisdiction (
  jurisdiction text not null,
  name text not null,
  profession text not null,
  dry_needling_status text not null constraint jurisdiction_status_known check (dry_needling_status in ('allowed',
    'allowed_check_conditions', 'allowed_with_conditions', 'default_ask', 'default_block', 'prohibited', 'silent')),
  minimum_hours int,
  prerequisites text not null,
  supervised_practice text not null,
  documentation_and_other text not null,
  source text not null,
  as_of text not null,
  verification text not null,
  position int not null,
  constraint jurisdiction_pkey primary key (jurisdiction, profession)
);
comment on table reference.jurisdiction
  is 'Who may needle where, as far as known; rules change and are confirmed with the board';

create function reference.refuse_published() returns trigger
  language plpgsql as $$
begin
  raise exception 'A published contraindication does not change: publish a new version'
    using errcode = 'check_violation', constraint = 'contraindication_published';
end $$;
create trigger contraindication_published before update or delete or truncate on reference.contraindication
  for each statement execute function reference.refuse_published();
