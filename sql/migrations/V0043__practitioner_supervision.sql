-- what: a trainee under a supervisor: technique, period, how many visits are asked for, and the supervisor's sign-off.
-- why: supervised visits are counted from what was really done, and nobody signs a training off but who watched it.

create table palpate.supervision (
  clinic_id uuid not null,
  id uuid not null,
  trainee_id uuid not null,
  supervisor_id uuid not null,
  family text not null constraint supervision_family_fkey references reference.technique_family,
  during daterange not null constraint supervision_bounded check (not isempty(during) and not lower_inf(during) and not upper_inf(during)),
  visits_required smallint not null constraint supervision_visits_required check (visits_required between 1 and 1000),
  entered_at timestamptz not null,
  entered_by uuid not null,
  signed_off_at timestamptz,
  signed_off_by uuid,
  version integer not null default 0,
  constraint supervision_pkey primary key (clinic_id, id),
  constraint supervision_by_another check (trainee_id <> supervisor_id),
  constraint supervision_signed_off_by_someone check ((signed_off_at is null) = (signed_off_by is null)),
  constraint supervision_trainee_fkey foreign key (clinic_id, trainee_id) references palpate.practitioner,
  constraint supervision_supervisor_fkey foreign key (clinic_id, supervisor_id) references palpate.practitioner
);
comment on table palpate.supervision is 'A trainee treats with one technique under a supervisor for a time';
comment on column palpate.supervision.during is 'Local dates, the last one excluded';
create index supervision_of_trainee on palpate.supervision (clinic_id, trainee_id);
call palpate.guard('palpate.supervision');
grant select, insert, update on palpate.supervision to palpate_app;

-- How many visits were completed with that supervisor in that time.
create function palpate.supervised_visits(supervision palpate.supervision) returns integer
  language sql stable set search_path = pg_catalog
begin atomic
  select count(*)::integer from palpate.appointment a join palpate.location l on l.clinic_id = a.clinic_id and l.id = a.location_id
    where a.clinic_id = supervision.clinic_id and a.practitioner_id = supervision.trainee_id and a.supervisor_id = supervision.supervisor_id
      and a.family = supervision.family and a.status in ('completed', 'checked_out')
      and supervision.during @> (a.starts_at at time zone l.time_zone)::date;
end;
grant execute on function palpate.supervised_visits to palpate_app, palpate_backup;

create function palpate.supervision_is_guarded() returns trigger
  language plpgsql security definer set search_path = pg_catalog, palpate as $$
begin
  if old.signed_off_at is not null then
    raise exception 'What is signed off stays' using errcode = '23514', constraint = 'supervision_signed_off_stays';
  end if;
  if new.signed_off_at is not null then
    if not exists (select from access.membership m where m.clinic_id = new.clinic_id and m.account_id = new.signed_off_by
        and m.practitioner_id = new.supervisor_id)
      or new.signed_off_by is distinct from nullif(current_setting('app.account_id', true), '')::uuid then
      raise exception 'Only the supervisor signs off' using errcode = '23514', constraint = 'supervision_by_supervisor';
    end if;
    if palpate.supervised_visits(new) < new.visits_required then
      raise exception 'Visits are missing' using errcode = '23514', constraint = 'supervision_visits_done';
    end if;
  end if;
  return new;
end $$;
create trigger supervision_is_guarded before update on palpate.supervision
  for each row execute function palpate.supervision_is_guarded();
