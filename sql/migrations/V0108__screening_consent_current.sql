-- what: a consent of its own to current through needles, signed in addition to the one to dry needling, in English and German.
-- why: current brings risks that the text on needles does not name, and nobody had signed to them.

alter table reference.consent_kind add column adds_to text constraint consent_kind_adds_to_fkey references reference.consent_kind;
comment on column reference.consent_kind.adds_to is 'The kind in addition to which it is signed, for what one technique brings besides; null where it stands alone';
update reference.consent_kind set position = 3 where id = 'hands_on';
insert into reference.consent_kind values ('needle_current', 'Current through needles', 2, 'dry_needling');

comment on table reference.consent_family is
  'The technique families that need a signed consent, and single techniques that need one besides; the others need the spoken one of each visit only';
insert into reference.consent_family values ('dn_electrical', 'needle_current');

alter table palpate.technique_consent drop constraint technique_consent_pkey,
  add constraint technique_consent_pkey primary key (clinic_id, record_id, family, region);
comment on column palpate.technique_consent.family is 'The technique''s family, or the technique itself where it needs a consent besides';

create or replace function palpate.technique_record_consented() returns trigger
  language plpgsql security definer set search_path = pg_catalog, palpate as $$
declare
  needed record;
  consented text;
begin
  if not exists (select from palpate.consent_confirmation c where c.clinic_id = new.clinic_id and c.visit_id = new.visit_id) then
    raise exception 'The patient was not asked at this visit' using errcode = '23514', constraint = 'technique_record_confirmed';
  end if;
  for needed in
    select subject.family, subject.signed, coalesce(place.region_id, 'any') as region
    from (select new.family, exists (select from reference.consent_family f where f.family = new.family) as signed
      union select f.family, true from reference.consent_family f where f.family = new.technique_id) as subject
    left join (select distinct r.region_id from reference.muscle_zone z join reference.zone r on r.id = z.zone_id
      where z.muscle_id = new.muscle_id and r.region_id is not null) as place on subject.signed
  loop
    consented := null;
    if needed.signed then
      -- Waits for a withdrawal under way, then no longer finds what it ended.
      select v.region into consented from palpate.consent_validity v
        where v.clinic_id = new.clinic_id and v.patient_id = new.patient_id and v.family = needed.family
          and v.practitioner_id = new.performed_by and v.region in ('any', needed.region) and v.ended is null
          and v.valid @> new.performed_at
        limit 1 for key share;
      if not found then
        raise exception 'No consent for % in %', needed.family, needed.region using errcode = '23514', constraint = 'technique_record_consented';
      end if;
    end if;
    insert into palpate.technique_consent (clinic_id, record_id, region, visit_id, patient_id, practitioner_id, family,
        performed_at, consent_region)
      values (new.clinic_id, new.id, needed.region, new.visit_id, new.patient_id, new.performed_by, needed.family, new.performed_at, consented);
  end loop;
  return null;
end $$;

insert into reference.consent_text (kind, language, version, title, body, published_on) values
('needle_current', 'en', 1, 'Consent to current through needles', $text$# What is done
This is signed in addition to the consent to dry needling. Needles are put in as described there. Then a small device is clipped to them, two by two, and a low current flows between them for 5 to 20 minutes. You feel tapping or tingling, and the muscle may twitch in time with it. The current is turned up slowly and stays at a strength that is comfortable for you; it is turned down at once when you say so.
# What can be expected
Some people have less pain for hours or days. Some notice no change. The needles can be used without current, and other treatments are possible: pressure by hand, stretching, exercise, or no treatment.
# What can go wrong
All risks of dry needling, and besides these. No count of how often they happen was found.
- Stronger soreness than after needles without current | no reliable number | none counted | from memory, to be confirmed by the clinic's lead
- The muscle tightens strongly or cramps; a needle moves, bends or sticks | no reliable number | none counted | from memory, to be confirmed by the clinic's lead
- Burning or a small burn of the skin where the needle goes in | rare, no reliable number | none counted | from memory, to be confirmed by the clinic's lead
- Feeling faint or sick when the current is turned up | no reliable number | none counted | from memory, to be confirmed by the clinic's lead
- A pacemaker, defibrillator, pump or nerve stimulator is disturbed; this is why it is never done with one | rare, no reliable number | case reports | from memory, to be confirmed by the clinic's lead
- The heartbeat is disturbed when current flows across the chest | very rare, no reliable number | none counted | from memory, to be confirmed by the clinic's lead
# Tell us before we begin
Tell us if you have a pacemaker, defibrillator, pump, nerve stimulator or another implant, a heart rhythm that is not regular, epilepsy or numb skin, or if you are or may be pregnant. Current is not used in pregnancy, with such a device, or under 18. Tell us again when something changes.
# What I agree to
I have read this or it was read to me. I could ask questions and they were answered. I agree to current through needles in the regions and by the people named above.
This consent holds for twelve months at most. I am asked again at each visit, and I sign anew when the regions, the risks, the person who treats me or this text change. I can say no or stop at any time, without giving a reason and without losing other treatment.
$text$, '2026-12-01'),
('needle_current', 'de', 1, 'Einwilligung in Strom durch Nadeln', $text$# Was gemacht wird
Diese Einwilligung wird zusätzlich zur Einwilligung in Dry Needling unterschrieben. Die Nadeln werden gesetzt, wie es dort beschrieben ist. Danach wird ein kleines Gerät paarweise an sie geklemmt, und 5 bis 20 Minuten lang fließt ein schwacher Strom zwischen ihnen. Sie spüren ein Klopfen oder Kribbeln, und der Muskel kann im Takt zucken. Der Strom wird langsam höher gestellt und bleibt so stark, wie es für Sie angenehm ist; er wird sofort zurückgestellt, wenn Sie es sagen.
# Was Sie erwarten können
Manche Menschen haben für Stunden oder Tage weniger Schmerzen. Andere bemerken keine Veränderung. Die Nadeln können ohne Strom verwendet werden, und andere Behandlungen sind möglich: Druck mit der Hand, Dehnen, Übungen oder keine Behandlung.
# Was dabei geschehen kann
Alle Risiken des Dry Needling, und außerdem diese. Eine Zählung, wie oft sie vorkommen, wurde nicht gefunden.
- Stärkerer Muskelkater als nach Nadeln ohne Strom | keine verlässliche Zahl | keine Zählung | aus dem Gedächtnis, von der fachlichen Leitung zu bestätigen
- Der Muskel spannt sich stark an oder krampft; eine Nadel verschiebt oder verbiegt sich oder steckt fest | keine verlässliche Zahl | keine Zählung | aus dem Gedächtnis, von der fachlichen Leitung zu bestätigen
- Brennen oder eine kleine Verbrennung der Haut an der Einstichstelle | selten, keine verlässliche Zahl | keine Zählung | aus dem Gedächtnis, von der fachlichen Leitung zu bestätigen
- Schwäche oder Übelkeit, wenn der Strom höher gestellt wird | keine verlässliche Zahl | keine Zählung | aus dem Gedächtnis, von der fachlichen Leitung zu bestätigen
- Ein Herzschrittmacher, Defibrillator, eine Pumpe oder ein Nervenstimulator wird gestört; darum wird es damit nie gemacht | selten, keine verlässliche Zahl | Fallberichte | aus dem Gedächtnis, von der fachlichen Leitung zu bestätigen
- Der Herzschlag wird gestört, wenn Strom quer durch den Brustkorb fließt | sehr selten, keine verlässliche Zahl | keine Zählung | aus dem Gedächtnis, von der fachlichen Leitung zu bestätigen
# Sagen Sie uns vorher Bescheid
Sagen Sie uns, wenn Sie einen Herzschrittmacher, Defibrillator, eine Pumpe, einen Nervenstimulator oder ein anderes Implantat, einen unregelmäßigen Herzschlag, Epilepsie oder taube Stellen haben oder schwanger sind oder sein könnten. Strom wird in der Schwangerschaft, mit einem solchen Gerät und unter 18 Jahren nicht verwendet. Sagen Sie es uns erneut, wenn sich etwas ändert.
# Worin ich einwillige
Ich habe diesen Text gelesen, oder er wurde mir vorgelesen. Ich konnte Fragen stellen, und sie wurden beantwortet. Ich willige in Strom durch Nadeln in den oben genannten Bereichen und durch die oben genannten Personen ein.
Diese Einwilligung gilt höchstens zwölf Monate. Ich werde bei jedem Termin erneut gefragt und unterschreibe neu, wenn sich die Bereiche, die Risiken, die behandelnde Person oder dieser Text ändern. Ich kann jederzeit Nein sagen oder abbrechen, ohne einen Grund zu nennen und ohne eine andere Behandlung zu verlieren.
$text$, '2026-12-01');
