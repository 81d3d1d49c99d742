-- what: evidence files of credentials: a scan or a letter, with its hash.
-- why: who verifies or inspects must see what was seen; a file is never changed, a newer one is put beside it.

create table palpate.credential_evidence (
  clinic_id uuid not null,
  id uuid not null,
  credential_id uuid not null,
  file_name text not null constraint credential_evidence_named check (file_name <> '' and length(file_name) <= 200),
  media_type text not null,
  content bytea not null constraint credential_evidence_size check (octet_length(content) between 1 and 5 * 1024 * 1024),
  sha256 text not null generated always as (encode(sha256(content), 'hex')) stored,
  uploaded_at timestamptz not null,
  uploaded_by uuid not null,
  constraint credential_evidence_pkey primary key (clinic_id, id),
  constraint credential_evidence_credential_fkey foreign key (clinic_id, credential_id) references palpate.credential,
  -- The type is read off the content, whatever the name of the file says.
  constraint credential_evidence_type_by_content check (case media_type
    when 'application/pdf' then substring(content from 1 for 5) = '%PDF-'::bytea
    when 'image/png' then substring(content from 1 for 8) = '\x89504e470d0a1a0a'::bytea
    when 'image/jpeg' then substring(content from 1 for 3) = '\xffd8ff'::bytea
    else false end)
);
comment on table palpate.credential_evidence is 'A file that shows a credential, kept as it came; seen by the clinical lead and the practitioner only';
create index credential_evidence_of_credential on palpate.credential_evidence (clinic_id, credential_id, uploaded_at);
call palpate.guard('palpate.credential_evidence');
grant select, insert on palpate.credential_evidence to palpate_app;
