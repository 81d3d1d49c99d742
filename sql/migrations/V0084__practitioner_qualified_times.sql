-- what: when somebody is qualified for a technique at a place, in whole seconds, for the programs that offer times.
-- why: a certificate that is suspended and reinstated at once leaves a qualification shorter than a second; rounded, it ended before it began.

create function palpate.qualified_times(practitioner uuid, place uuid, family text) returns text[]
  language sql stable set search_path = pg_catalog
begin atomic
  select array(select cast(held.first as bigint) || ' ' || cast(held.last as bigint)
    from (select coalesce(ceil(extract(epoch from lower(during))), 0) as first, coalesce(floor(extract(epoch from upper(during))), 253402300799) as last
      from unnest((select range_agg(q.valid) from palpate.qualification q
        where q.practitioner_id = practitioner and q.location_id = place and q.technique = family)) as during) as held
    where held.first < held.last order by held.first);
end;
comment on function palpate.qualified_times is 'Each as first and last second of the epoch, what touches as one, never longer than it is; 253402300799, the last second of the year 9999, stands for no end';
grant execute on function palpate.qualified_times to palpate_app;
