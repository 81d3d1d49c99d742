-- what: a trainee whose own licence at the place is suspended or revoked is not supervised there either.
-- why: a suspension acts at once, whoever stands beside; the supervisor's certificate hid it.

create or replace function palpate.may_be_supervised(clinic uuid, practitioner uuid, place uuid, technique text) returns boolean
  language sql stable set search_path = pg_catalog
begin atomic
  select exists (select from palpate.practitioner p
    join palpate.location l on l.clinic_id = p.clinic_id and l.id = place and l.jurisdiction <> ''
    cross join lateral palpate.deciding_rule(l.clinic_id, l.jurisdiction, p.profession, technique) as rule
    cross join lateral (select bool_or(c.status in ('suspended', 'revoked')) as lost, bool_or(c.status = 'verified') as held
      from palpate.credential c where c.clinic_id = p.clinic_id and c.practitioner_id = p.id and c.kind = 'licence'
        and c.jurisdiction in (l.jurisdiction, 'ANY')) as licence
    where p.clinic_id = clinic and p.id = practitioner and p.trainee and rule.permission = 'permitted'
      and (licence.held or licence.lost is distinct from true));
end;
