-- what: a technique that asks for a module besides the certificate is recorded only by whose module is verified and valid that day.
-- why: current through needles was open to everybody who may needle, although the reference data ask for the electrical module.

create table reference.technique_module (
  technique_id text not null constraint technique_module_pkey primary key,
  kind text not null,
  source text not null constraint technique_module_sourced check (source <> '')
);
comment on table reference.technique_module is 'The kind of credential that a technique asks for besides what its family asks for';
insert into reference.technique_module values ('dn_electrical', 'electro_module', 'Reference data of techniques: dry needling certification plus electrical module');
grant select on reference.technique_module to palpate_app, palpate_backup;

-- Valid through the end of its last day, by the clock of the place of treatment.
create function palpate.has_module(clinic uuid, practitioner uuid, location uuid, kind text, moment timestamptz) returns boolean
  language sql stable
return exists (select from palpate.credential c
  join palpate.location l on l.clinic_id = c.clinic_id and l.id = has_module.location
  where c.clinic_id = has_module.clinic and c.practitioner_id = has_module.practitioner and c.kind = has_module.kind and c.status = 'verified'
    and c.jurisdiction in (l.jurisdiction, 'ANY')
    and daterange(c.issued_on, c.expires_on, '[]') @> cast(has_module.moment at time zone l.time_zone as date));
comment on function palpate.has_module is 'Whether a credential of that kind counts at a place at a moment';
grant execute on function palpate.has_module to palpate_app;

create function palpate.technique_record_module() returns trigger
  language plpgsql security definer set search_path = pg_catalog, palpate as $$
begin
  if exists (select from reference.technique_module m where m.technique_id = new.technique_id
      and not palpate.has_module(new.clinic_id, new.certified_id, new.location_id, m.kind, new.performed_at)) then
    raise exception 'No module for %', new.technique_id using errcode = '23514', constraint = 'technique_record_module';
  end if;
  return new;
end $$;
create trigger technique_record_module before insert on palpate.technique_record
  for each row execute function palpate.technique_record_module();
