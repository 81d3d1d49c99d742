-- what: forty invented people who are or will be treated at the demo clinic, and the words by which they are found.
-- why: names from many languages, likely duplicates, shared phones and all ages are what a front desk meets.
--
-- Phone numbers are of the ranges kept for fiction: 020 7946 0xxx, 01632 960xxx, 555-01xx.

create temp table demo_person (
  n int primary key, given text, family text, birth_date date, phone text, pronouns text, registered int, note text
) on commit drop;
insert into demo_person values
  (1, 'Amelia', 'Okafor', '1984-03-12', '+44 20 7946 0101', 'she/her', 75, ''),
  (2, 'Henrik', 'Müller', '1971-09-30', '+44 20 7946 0102', 'he/him', 80, 'Invoice goes to his employer.'),
  (3, 'Siobhán', 'O''Neill', '1990-06-08', '+44 20 7946 0103', 'she/her', 70, ''),
  (4, 'Małgorzata', 'Żółkiewska', '1962-01-25', '+44 20 7946 0104', 'she/her', 210, 'Prefers to be called Gosia.'),
  (5, 'Thị Lan', 'Nguyễn', '1979-11-03', '+44 20 7946 0105', 'she/her', 10, ''),
  (6, 'Lucía', 'García-Núñez', '1993-04-17', '+44 1632 960106', 'she/her', 90, 'Ground-floor room, please.'),
  (7, 'Tobias', 'Weiß', '1956-12-02', '+44 1632 960107', 'he/him', 400, 'Call him: he does not read messages.'),
  (8, 'Priya', 'Raman', '1988-02-20', '+44 20 7946 0108', 'she/her', 130, ''),
  (9, 'Oskar', 'Lundström', '1977-07-07', '+44 20 7946 0109', '', 95, ''),
  (10, 'Chloé', 'Dubois', '1996-10-11', '+44 20 7946 0110', 'she/her', 3, 'Found us through a friend.'),
  (11, 'Gareth', 'Pryce', '1968-05-19', '+44 1632 960111', 'he/him', 5, 'Referred by his employer; letter to follow.'),
  (12, 'Ingrid', 'Sørensen', '1951-08-14', '+44 1632 960112', 'she/her', 510, 'Community transport: mornings only.'),
  (13, 'Đorđe', 'Petrović', '1983-03-03', '+44 20 7946 0113', 'he/him', 150, ''),
  (14, 'Fatima', 'al-Sayed', '1991-09-21', '+44 20 7946 0114', 'she/her', 120, 'Asks for a female chaperone.'),
  (15, 'Robert', 'Achebe', '1958-04-02', '+44 1632 960115', 'he/him', 300, 'His son has the same name.'),
  (16, 'Robert', 'Achebe', '1989-04-20', '+44 1632 960115', 'he/him', 4, 'His father has the same name.'),
  (17, 'Jonas', 'Berg', '1985-01-15', '+44 20 7946 0117', 'he/him', 140, ''),
  (18, 'Zoë', 'Clarke', '1999-12-24', '+44 20 7946 0118', 'they/them', 85, ''),
  (19, 'Kai', 'Tanaka', '1994-08-08', '+44 20 7946 0119', '', 110, ''),
  (20, 'Håkon', 'Ødegård', '1973-02-11', '+44 20 7946 0120', 'he/him', 260, ''),
  (21, 'Ruth', 'Adeyemi', '1966-06-30', '+44 1632 960121', 'she/her', 6, ''),
  (22, 'Diego', 'Ortiz', '1987-10-05', '+44 20 7946 0122', 'he/him', 2, 'Pays in advance for six visits.'),
  (23, 'Elena', 'Petrova', '1959-03-29', '+44 1632 960123', 'she/her', 330, ''),
  (24, 'Peter', 'Novák', '1980-07-19', '+44 20 7946 0124', 'he/him', 160, ''),
  (25, 'Jana', 'Nováková', '1982-11-27', '+44 20 7946 0124', 'she/her', 4, 'Shares the phone with her husband.'),
  (26, 'Alan', 'Doyle', '1975-05-09', '+44 1632 960126', 'he/him', 105, ''),
  (27, 'Miriam', 'Levi', '1948-09-01', '+44 1632 960127', 'she/her', 620, 'Needs help with the stairs.'),
  (28, 'François', 'Lefèvre', '1963-12-13', '+44 20 7946 0128', 'he/him', 30, ''),
  (29, 'Nadia', 'Haddad', '1992-04-04', '+44 20 7946 0129', 'she/her', 7, ''),
  (30, 'Tom', 'Whitfield', '2001-08-22', '+44 20 7946 0130', 'he/him', 88, ''),
  (31, 'Grace', 'Owusu', '1970-02-28', '+44 20 7946 0131', 'she/her', 170, ''),
  (32, 'Sam', 'Doyle', pg_temp.today() - interval '16 years 100 days', '+44 1632 960126', 'they/them', 92,
    'Comes with a parent; the phone is the father''s.'),
  (33, 'İpek', 'Yılmaz', '1986-06-16', '+44 20 7946 0133', 'she/her', 115, ''),
  (34, 'Sæunn', 'Björnsdóttir', '1998-01-09', '+44 20 7946 0134', 'she/her', 3, ''),
  (35, 'Marcus', 'Whitaker', '1978-10-23', '+1 410-555-0135', 'he/him', 125, ''),
  (36, 'Danielle', 'Fontaine-Brooks', '1990-03-17', '+1 410-555-0136', 'she/her', 5, ''),
  (37, 'Keisha', 'Robinson', '1983-12-08', '+1 410-555-0137', 'she/her', 180, ''),
  (38, 'Esteban', 'Núñez', '1967-07-25', '+1 410-555-0138', 'he/him', 6, 'Spanish preferred.'),
  (39, 'Wei-Ling', 'Chen', '1995-05-30', '+1 410-555-0139', 'she/her', 2, ''),
  (40, 'Harold', 'Brandt', '1942-02-06', '+1 410-555-0140', 'he/him', 410, 'Hard of hearing.');

-- The words of a name as the search writes them: lower case, without accents, letters of their own spelt out; what an
-- apostrophe parts is also found joined.
create function pg_temp.plain(words text) returns text immutable language sql
  return translate(replace(replace(replace(replace(
    lower(regexp_replace(normalize(words, NFKD), '[\u0300-\u036f]', '', 'g') collate pg_unicode_fast),
    'ß', 'ss'), 'æ', 'ae'), 'œ', 'oe'), 'þ', 'th'), 'łıøđðħŧŋ', 'lioddhtn');
create function pg_temp.search_words(name text) returns setof text immutable language sql
  as $$
    select regexp_split_to_table(pg_temp.plain(name), '[^a-z0-9]+')
    union select regexp_split_to_table(pg_temp.plain(replace(name, '''', '')), '[^a-z0-9]+');
  $$;

insert into palpate.patient (clinic_id, id, given_name, family_name, birth_date, phone, phone_reversed, email, pronouns,
    note, registered_at)
  select pg_temp.clinic(), pg_temp.id('patient', n), given, family, birth_date, phone,
    reverse(regexp_replace(phone, '[^0-9]', '', 'g')),
    regexp_replace(pg_temp.plain(given) || '.' || pg_temp.plain(family), '[^a-z.]', '', 'g') || '@northgate.example',
    pronouns, note, pg_temp.moment('Europe/London', -registered, '09:00') + n * interval '10 minutes'
  from demo_person order by n;

insert into palpate.patient_word (clinic_id, patient_id, word)
  select clinic_id, id, word from palpate.patient, pg_temp.search_words(given_name || ' ' || family_name) as word
  where clinic_id = pg_temp.clinic();

update palpate.patient set alert = words
  from (values (27, 'Needs help with the stairs'), (40, 'Hard of hearing'), (17, 'Fear of needles'), (7, 'Uses a walking frame'))
    as told (n, words)
  where id = pg_temp.id('patient', n);
