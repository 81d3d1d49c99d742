-- what: the shipped consent texts in German, with the same rates, sources and degrees of certainty as the English ones.
-- why: who signs must be able to read what is signed; a consent in a language that is not understood is none.

insert into reference.consent_text (kind, language, version, title, body, published_on) values
('dry_needling', 'de', 1, 'Einwilligung in Dry Needling', $text$# Was gemacht wird
Eine dünne, massive, sterile Nadel, die nur einmal verwendet wird, wird durch die Haut in eine verspannte oder schmerzhafte Stelle eines Muskels gestochen. Es wird nichts eingespritzt. Der Muskel kann kurz zucken. Die Nadel wird kurze Zeit bewegt oder bleibt einige Minuten liegen und wird dann entfernt. Jede Nadel wird beim Setzen und beim Entfernen gezählt.
# Was Sie erwarten können
Manche Menschen haben für Tage oder Wochen weniger Schmerzen und bewegen sich freier. Andere bemerken keine Veränderung. Andere Behandlungen sind möglich: Druck mit der Hand, Dehnen, Übungen oder keine Behandlung.
# Was dabei geschehen kann
Diese Zahlen haben die Behandelnden selbst gemeldet; die wahren Zahlen liegen vermutlich höher.
- Bluterguss | etwa 8 von 100 Behandlungen | Brady 2014; Boyce 2020 | veröffentlicht
- Blutung an der Einstichstelle | etwa 5 bis 16 von 100 Behandlungen | Brady 2014; Boyce 2020 | veröffentlicht
- Schmerz während der Behandlung | etwa 3 bis 6 von 100 Behandlungen | Brady 2014; Boyce 2020 | veröffentlicht
- Schmerz oder Muskelkater danach, bis zu 3 Tage | etwa 2 von 100 Behandlungen | Brady 2014 | veröffentlicht; viele Behandelnde sehen es häufiger
- Ihre Beschwerden werden vorübergehend stärker | etwa 1 von 100 Behandlungen | Brady 2014 | veröffentlicht
- Müdigkeit, Kopfschmerz oder Übelkeit | jeweils etwa 1 bis 3 von 1.000 Behandlungen | Brady 2014 | veröffentlicht
- Ohnmacht | etwa 3 von 1.000 Behandlungen | gebräuchliche Einwilligungsbögen | aus zweiter Hand, von der fachlichen Leitung zu bestätigen
- Ein ernstes Ereignis, das ärztliche Hilfe braucht | etwa 1 von 1.000 Behandlungen | Boyce 2020: 20 bei etwa 20.500; keines bei 7.629 in Brady 2014 | veröffentlicht
- Luft neben der Lunge (Lungenkollaps) nach Nadeln an Brustkorb, oberem Rücken, Schulter oder unterem Hals | selten, keine verlässliche Zahl | Fallberichte | aus dem Gedächtnis, von der fachlichen Leitung zu bestätigen
- Infektion | sehr selten, keine verlässliche Zahl | Fallberichte | aus dem Gedächtnis, von der fachlichen Leitung zu bestätigen
- Verletzung eines Nervs: Taubheit, Kribbeln oder Schwäche | sehr selten, keine verlässliche Zahl | Fallberichte | aus dem Gedächtnis, von der fachlichen Leitung zu bestätigen
- Nadel verbiegt sich, steckt fest oder bricht | sehr selten, keine verlässliche Zahl | Fallberichte | aus dem Gedächtnis, von der fachlichen Leitung zu bestätigen
# Sagen Sie uns vorher Bescheid
Sagen Sie uns, wenn Sie schwanger sind oder sein könnten, ein blutverdünnendes Mittel nehmen, leicht bluten oder ohnmächtig werden, einen Herzschrittmacher, ein Implantat, eine Infektion, ein geschwächtes Immunsystem oder Angst vor Nadeln haben. Sagen Sie es uns erneut, wenn sich etwas ändert.
# Holen Sie Hilfe
Plötzlicher Schmerz in der Brust, Atemnot oder trockener Husten in den Stunden oder Tagen nach Nadeln nahe am Brustkorb: Rufen Sie den Notruf, fahren Sie nicht selbst, und sagen Sie, dass am Brustkorb Nadeln gesetzt wurden.
# Worin ich einwillige
Ich habe diesen Text gelesen, oder er wurde mir vorgelesen. Ich konnte Fragen stellen, und sie wurden beantwortet. Ich willige in Dry Needling in den oben genannten Bereichen und durch die oben genannten Personen ein.
Diese Einwilligung gilt höchstens zwölf Monate. Ich werde bei jedem Termin erneut gefragt und unterschreibe neu, wenn sich die Bereiche, die Risiken, die behandelnde Person oder dieser Text ändern. Ich kann jederzeit Nein sagen oder abbrechen, ohne einen Grund zu nennen und ohne eine andere Behandlung zu verlieren.
$text$, '2026-11-01'),
('hands_on', 'de', 1, 'Einwilligung in die Behandlung mit den Händen', $text$# Was gemacht wird
Die behandelnde Person drückt mit Fingern, Daumen, Ellenbogen oder einem Werkzeug auf verspannte oder schmerzhafte Stellen eines Muskels oder hält einen langsamen Zug entlang des Gewebes. Vorher oder nachher können warme oder kalte Packungen aufgelegt werden. Manche Kleidung muss dazu verschoben werden; Sie behalten an, was Sie möchten, und können jemanden bei sich haben.
# Was Sie erwarten können
Viele Menschen haben für eine Weile weniger Schmerzen und bewegen sich freier. Übungen und Änderungen im Alltag lassen es länger anhalten. Andere Behandlungen oder keine Behandlung sind möglich.
# Was dabei geschehen kann
- Schmerz beim Drücken | oft; er soll erträglich bleiben, und Sie sagen Halt, wenn er es nicht ist | keine Zählung | aus dem Gedächtnis, von der fachlichen Leitung zu bestätigen
- Druckschmerz danach, 1 bis 2 Tage | oft | keine Zählung | aus dem Gedächtnis, von der fachlichen Leitung zu bestätigen
- Bluterguss | manchmal, häufiger mit blutverdünnenden Mitteln | keine Zählung | aus dem Gedächtnis, von der fachlichen Leitung zu bestätigen
- Schwindel beim Aufstehen | manchmal | keine Zählung | aus dem Gedächtnis, von der fachlichen Leitung zu bestätigen
- Ihre Beschwerden werden vorübergehend stärker | manchmal | keine Zählung | aus dem Gedächtnis, von der fachlichen Leitung zu bestätigen
- Verbrennung oder Erfrierung durch eine warme oder kalte Packung, vor allem wo das Gefühl schwach ist | selten | keine Zählung | aus dem Gedächtnis, von der fachlichen Leitung zu bestätigen
- Ein Nerv oder ein Gefäß wird durch Druck gereizt: Kribbeln oder Taubheit | selten | Fallberichte | aus dem Gedächtnis, von der fachlichen Leitung zu bestätigen
- Ein Blutgerinnsel löst sich, ein schwacher Knochen bricht | sehr selten; darum fragen wir zuerst nach Ihrer Gesundheit | Fallberichte | aus dem Gedächtnis, von der fachlichen Leitung zu bestätigen
# Sagen Sie uns vorher Bescheid
Sagen Sie uns, wenn Sie Blutgerinnsel, Knochenbrüche, schwache Knochen, Krebs, Fieber, Wunden oder taube Stellen haben oder blutverdünnende Mittel nehmen. Sagen Sie es uns erneut, wenn sich etwas ändert.
# Worin ich einwillige
Ich habe diesen Text gelesen, oder er wurde mir vorgelesen. Ich konnte Fragen stellen, und sie wurden beantwortet. Ich willige in die Behandlung mit den Händen in den oben genannten Bereichen und durch die oben genannten Personen ein.
Diese Einwilligung gilt höchstens zwölf Monate. Ich werde bei jedem Termin erneut gefragt und unterschreibe neu, wenn sich die Bereiche, die Risiken, die behandelnde Person oder dieser Text ändern. Ich kann jederzeit Nein sagen oder abbrechen, ohne einen Grund zu nennen und ohne eine andere Behandlung zu verlieren.
$text$, '2026-11-01');
