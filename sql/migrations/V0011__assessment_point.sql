-- what: trigger points as data on the body map.
-- why: each point keeps muscle, side, place and findings, so that its course over time can be followed.

create table palpate.trigger_point (
  clinic_id uuid not null,
  id uuid not null,
  visit_id uuid not null,
  patient_id uuid not null,
  certified_id uuid not null,
  location_id uuid not null,
  number smallint not null,
  muscle_id text not null references reference.muscle,
  side text not null constraint trigger_point_side_known check (side in ('left', 'right', 'middle')),
  view text constraint trigger_point_view_known check (view in ('front', 'back')),
  figure_id text,
  x numeric(4, 1) constraint trigger_point_x_on_figure check (x between 0 and 400),
  y numeric(4, 1) constraint trigger_point_y_on_figure check (y between 0 and 920),
  figure_version smallint not null default 1,
  taut_band text not null default 'not_tested' constraint trigger_point_taut_band check (taut_band in ('yes', 'no', 'not_tested')),
  tender_spot text not null default 'not_tested' constraint trigger_point_tender_spot check (tender_spot in ('yes', 'no', 'not_tested')),
  referred_pain text not null default 'not_tested' constraint trigger_point_referred_pain check (referred_pain in ('yes', 'no', 'not_tested')),
  recognised text not null default 'not_tested' constraint trigger_point_recognised check (recognised in ('yes', 'no', 'not_tested')),
  spontaneous text not null default 'not_tested' constraint trigger_point_spontaneous check (spontaneous in ('yes', 'no', 'not_tested')),
  kind text not null constraint trigger_point_kind_known check (kind in ('active', 'latent', 'tender', 'none', 'unclassified')),
  pain smallint constraint trigger_point_pain_in_range check (pain between 0 and 10),
  marked_at timestamptz not null,
  taken_back_at timestamptz,
  taken_back_by uuid,
  version integer not null default 0,
  constraint trigger_point_pkey primary key (clinic_id, id),
  constraint trigger_point_number_once unique (clinic_id, visit_id, number),
  constraint trigger_point_place unique (clinic_id, id, visit_id, muscle_id, side),
  constraint trigger_point_on_map check ((view is null) = (x is null) and (view is null) = (y is null) and (view is null) = (figure_id is null)),
  constraint trigger_point_taken_back_by_someone check ((taken_back_at is null) = (taken_back_by is null)),
  constraint trigger_point_visit_fkey foreign key (clinic_id, visit_id, patient_id, certified_id, location_id)
    references palpate.visit (clinic_id, id, patient_id, certified_id, location_id)
);
comment on table palpate.trigger_point is 'A point found at a visit: where the finger is, what was found, how much it hurts; a mistaken one is taken back, never deleted';
comment on column palpate.trigger_point.x is 'Figure units 0 to 400 of the given figure version; null when the muscle was picked from the list';
create index trigger_point_of_patient on palpate.trigger_point (clinic_id, patient_id, marked_at);
call palpate.guard('palpate.trigger_point');
grant select, insert, update on palpate.trigger_point to palpate_app;

create trigger trigger_point_of_open_visit before insert or update or delete on palpate.trigger_point
  for each row execute function palpate.visit_is_open();
