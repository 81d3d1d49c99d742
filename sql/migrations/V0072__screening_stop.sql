-- what: each alert that stops, raised when a decision is written, and what was done about it; the emergency number of each country.
-- why: an emergency or a red flag does not go away by looking elsewhere: it comes back until somebody says what was done.

create table reference.emergency_number (
  country text not null constraint emergency_number_pkey primary key,
  number text not null constraint emergency_number_given check (number <> ''),
  source text not null constraint emergency_number_sourced check (source <> '')
);
comment on table reference.emergency_number is 'Which number calls an ambulance, by the country of a location';
insert into reference.emergency_number (country, number, source) values
  ('AU', '000', 'Australian Government, Triple Zero; from memory, to be confirmed by the clinic lead'),
  ('CA', '911', 'CRTC, 9-1-1 services; from memory, to be confirmed by the clinic lead'),
  ('DE', '112', 'Directive (EU) 2018/1972, article 109; from memory, to be confirmed by the clinic lead'),
  ('GB', '999', 'NHS, When to call 999; from memory, to be confirmed by the clinic lead'),
  ('IE', '112', 'HSE, Emergencies: 112 or 999; from memory, to be confirmed by the clinic lead'),
  ('NZ', '111', 'New Zealand Government, Call 111; from memory, to be confirmed by the clinic lead'),
  ('US', '911', 'National 911 Program; from memory, to be confirmed by the clinic lead'),
  ('ZA', '112', 'South African Government, emergency numbers: 112 from any mobile phone; from memory, to be confirmed by the clinic lead');
grant select on reference.emergency_number to palpate_app, palpate_backup;

create table palpate.screening_stop (
  clinic_id uuid not null,
  id uuid not null,
  patient_id uuid not null,
  screening_id uuid not null,
  rule text not null,
  version integer not null,
  name text not null,
  action text not null,
  emergency boolean not null,
  raised_at timestamptz not null,
  constraint screening_stop_pkey primary key (clinic_id, id),
  constraint screening_stop_once unique (clinic_id, screening_id, rule),
  constraint screening_stop_of_patient unique (clinic_id, id, patient_id),
  constraint screening_stop_screening_fkey foreign key (clinic_id, screening_id, patient_id)
    references palpate.screening (clinic_id, id, patient_id)
);
comment on table palpate.screening_stop is 'An alert that stops: a red flag, an emergency or an absolute contraindication of a signed decision. Written by the database alone';
create index screening_stop_of_patient_by_rule on palpate.screening_stop (clinic_id, patient_id, rule);
call palpate.guard('palpate.screening_stop');
grant select on palpate.screening_stop to palpate_app;

create table palpate.screening_stop_outcome (
  clinic_id uuid not null,
  stop_id uuid not null,
  patient_id uuid not null,
  outcome text not null constraint screening_stop_outcome_known check (outcome in ('read', 'called', 'referred', 'cleared', 'refused_help')),
  done text not null default '',
  recorded_at timestamptz not null,
  recorded_by uuid not null,
  recorded_name text not null,
  constraint screening_stop_outcome_pkey primary key (clinic_id, stop_id),
  constraint screening_stop_outcome_told check (outcome = 'read' or btrim(done) <> ''),
  constraint screening_stop_outcome_stop_fkey foreign key (clinic_id, stop_id, patient_id)
    references palpate.screening_stop (clinic_id, id, patient_id)
);
comment on table palpate.screening_stop_outcome is 'What was done about an alert that stops, by whom and when; never changed';
comment on column palpate.screening_stop_outcome.outcome is 'read is enough for what is no emergency';
call palpate.guard('palpate.screening_stop_outcome');
grant select, insert on palpate.screening_stop_outcome to palpate_app;

-- An emergency is not closed by having been read.
create function palpate.screening_stop_answered() returns trigger
  language plpgsql security definer set search_path = pg_catalog, palpate as $$
begin
  if new.outcome = 'read' and exists (select from palpate.screening_stop s
      where s.clinic_id = new.clinic_id and s.id = new.stop_id and s.emergency) then
    raise exception 'Say what was done' using errcode = '23514', constraint = 'screening_stop_answered';
  end if;
  return new;
end $$;
create trigger screening_stop_answered before insert on palpate.screening_stop_outcome
  for each row execute function palpate.screening_stop_answered();

-- Absolute rules stop only where they contraindicate: their precautions are confirmed like any other.
create function palpate.reason_stops(reason jsonb) returns boolean immutable language sql
  return (reason ->> 'emergency')::boolean or (reason ->> 'red_flag')::boolean
    or ((reason ->> 'absolute')::boolean and reason ->> 'severity' <> 'precaution');

-- Once a day for a rule and a patient: what was answered this morning is not asked again this afternoon.
create function palpate.screening_stop_raised() returns trigger
  language plpgsql security definer set search_path = pg_catalog, palpate as $$
begin
  insert into palpate.screening_stop (clinic_id, id, patient_id, screening_id, rule, version, name, action, emergency, raised_at)
    select s.clinic_id, uuidv7(), s.patient_id, s.id, r ->> 'rule', (r ->> 'version')::int, r ->> 'name', r ->> 'action',
      (r ->> 'emergency')::boolean, s.signed_at
    from jsonb_array_elements(new.reasons) r
    join palpate.screening s on s.clinic_id = new.clinic_id and s.id = new.screening_id
    where r ? 'rule' and palpate.reason_stops(r)
      and not exists (select from palpate.screening_stop e
        join palpate.screening of on of.clinic_id = e.clinic_id and of.id = e.screening_id
        left join palpate.screening_stop_outcome o on o.clinic_id = e.clinic_id and o.stop_id = e.id
        where e.clinic_id = s.clinic_id and e.patient_id = s.patient_id and e.rule = r ->> 'rule'
          and (o.stop_id is null or of.day = s.day))
    on conflict on constraint screening_stop_once do nothing;
  return null;
end $$;
create trigger screening_stop_raised after insert on palpate.screening_verdict
  for each row when (new.reasons @? '$[*] ? (@.emergency == true || @.red_flag == true || @.absolute == true)')
  execute function palpate.screening_stop_raised();
