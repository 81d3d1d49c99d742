-- what: the audit: who read and changed what, append-only, each clinic's entries in a chain of hashes.
-- why: a clinic must be able to show who saw a patient's record, and to notice when an entry was altered or removed.

create table audit.entry (
  id bigint generated always as identity constraint entry_pkey primary key,
  clinic_id uuid not null constraint entry_clinic_fkey references palpate.clinic,
  seq bigint constraint entry_seq_counts_from_one check (seq > 0),
  at timestamptz not null,
  account_id uuid,
  action text not null constraint entry_action_named check (action ~ '^[a-z_]+(\.[a-z_-]+)+$'),
  subject text not null,
  subject_id uuid,
  patient_id uuid,
  previous_hash bytea,
  hash bytea,
  constraint entry_seq_once unique (clinic_id, seq),
  constraint entry_chained_whole check (num_nulls(seq, previous_hash, hash) in (0, 3))
);
create index entry_of_patient on audit.entry (clinic_id, patient_id, at);
comment on table audit.entry is 'One thing that somebody read or changed; numbered and hashed with its predecessor when its transaction commits';
comment on column audit.entry.account_id is 'Who did it; null where nobody was signed in';
comment on column audit.entry.patient_id is 'Whose record it concerns; null where it concerns no patient';
call palpate.guard('audit.entry');

create table audit.head (
  clinic_id uuid not null constraint head_pkey primary key constraint head_clinic_fkey references palpate.clinic,
  seq bigint not null,
  hash bytea not null
);
comment on table audit.head is 'The last link of each clinic''s chain, so that a chain that was cut short is noticed';
call palpate.guard('audit.head');

create function audit.hash_of(entry audit.entry) returns bytea
  language sql immutable set search_path = pg_catalog
begin atomic
  select sha256(entry.previous_hash || convert_to(jsonb_build_array(entry.seq, entry.clinic_id,
    (extract(epoch from entry.at) * 1000000)::bigint, entry.account_id, entry.action, entry.subject,
    entry.subject_id, entry.patient_id)::text, 'UTF8'));
end;
comment on function audit.hash_of is 'The hash over an entry and its predecessor''s hash';

create function audit.chain() returns trigger
  language plpgsql security definer set search_path = pg_catalog as $$
declare
  linked audit.entry := new;
begin
  perform pg_advisory_xact_lock(hashtextextended('audit ' || new.clinic_id, 0));
  select h.seq, h.hash into linked.seq, linked.previous_hash from audit.head h where h.clinic_id = new.clinic_id;
  linked.seq := coalesce(linked.seq, 0) + 1;
  linked.previous_hash := coalesce(linked.previous_hash, '\x');
  linked.hash := audit.hash_of(linked);
  update audit.entry e set seq = linked.seq, previous_hash = linked.previous_hash, hash = linked.hash where e.id = new.id;
  insert into audit.head values (new.clinic_id, linked.seq, linked.hash)
    on conflict (clinic_id) do update set seq = excluded.seq, hash = excluded.hash;
  return null;
end $$;

create constraint trigger entry_chained after insert on audit.entry
  deferrable initially deferred for each row execute function audit.chain();

create function audit.refuse() returns trigger
  language plpgsql set search_path = pg_catalog as $$
begin
  raise exception 'the audit is append-only' using errcode = '23514', constraint = 'entry_append_only';
end $$;

create trigger entry_append_only before update or delete on audit.entry
  for each row when (old.hash is not null) execute function audit.refuse();
create trigger entry_not_emptied before truncate on audit.entry
  for each statement execute function audit.refuse();

-- Writes one entry for the clinic and the account of this transaction.
create function audit.record(action text, subject text, subject_id uuid, patient_id uuid, at timestamptz) returns void
  language plpgsql security definer set search_path = pg_catalog as $$
begin
  insert into audit.entry (clinic_id, at, account_id, action, subject, subject_id, patient_id)
    values (palpate.current_clinic(), at, nullif(current_setting('app.account_id', true), '')::uuid,
      action, subject, subject_id, patient_id);
end $$;
grant execute on function audit.record to palpate_app;

-- What is wrong with a clinic's chain; nothing when it is whole. For the owner only.
create function audit.verify_chain(clinic uuid) returns table (seq bigint, problem text)
  language sql stable security definer set search_path = pg_catalog
begin atomic
  with links as (
    select e.seq, e.hash, e.previous_hash, audit.hash_of(e) as should_be,
      lag(e.hash, 1, '\x'::bytea) over (order by e.seq) as before, row_number() over (order by e.seq) as place
    from audit.entry e where e.clinic_id = clinic and e.seq is not null)
  select l.seq, case when l.seq <> l.place then 'an entry before this one is missing'
      when l.previous_hash <> l.before then 'does not follow its predecessor' else 'was altered' end
    from links l where l.seq <> l.place or l.previous_hash <> l.before or l.hash <> l.should_be
  union all
  select h.seq, 'the last entry is missing' from audit.head h
    where h.clinic_id = clinic and not exists (select from links l where l.seq = h.seq and l.hash = h.hash);
end;
