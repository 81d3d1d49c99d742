package org.palpate.practitioner.qualification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.palpate.practitioner.qualification.CredentialKind.LICENCE;
import static org.palpate.practitioner.qualification.CredentialKind.NEEDLING_CERTIFICATE;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.palpate.kernel.TimeSlot;

/** What follows from credentials and rules. */
class GroundTest {

    private static final String NEEDLING = "dry_needling";
    private static final UUID LONDON = new UUID(0, 1);
    private static final UUID BALTIMORE = new UUID(0, 2);
    private static final UUID NOWHERE = new UUID(0, 3);
    private static final Ground GROUND = new Ground(List.of(new Ground.Site(LONDON, ZoneId.of("Europe/London"), "GB"),
            new Ground.Site(BALTIMORE, ZoneId.of("America/New_York"), "US-MD"), new Ground.Site(NOWHERE, ZoneId.of("Europe/Paris"), "")),
            new Rulebook(List.of(rule("GB", "physiotherapist", NEEDLING, Permission.PERMITTED, 0),
                    rule("US-MD", "physiotherapist", NEEDLING, Permission.PERMITTED, 80),
                    rule("ANY", "massage_therapist", NEEDLING, Permission.PROHIBITED, 0),
                    rule("GB", "osteopath", NEEDLING, Permission.UNKNOWN, 0),
                    new Rule("ANY", "any", "manual_compression", Permission.PERMITTED, Set.of(LICENCE), 0))),
            Set.of(NEEDLING, "manual_compression"));

    @Test
    void needsLicenceAndCertificateAtOnce() {
        assertThat(qualify("physiotherapist", licence("GB", "2020-01-01", "2026-06-30"), certificate("GB", "2022-05-01", "2027-12-31", 0)))
                .containsEntry(new Skill(LONDON, NEEDLING), Timeline.of(List.of(new Covered(new UUID(1, 2),
                        new TimeSlot(Instant.parse("2022-04-30T23:00:00Z"), Instant.parse("2026-06-30T23:00:00Z"))))));
        assertThat(qualify("physiotherapist", certificate("GB", "2022-05-01", "2027-12-31", 0))).isEmpty();
    }

    @Test
    void countsTheLastDayToItsEndOnTheClockOfThePlace() {
        assertThat(qualify("physiotherapist", licence("US-MD", "2020-01-01", "2026-01-31")).get(new Skill(BALTIMORE, "manual_compression"))
                .pieces().get(0).valid().end()).isEqualTo(Instant.parse("2026-02-01T05:00:00Z"));
    }

    @Test
    void asksThePlaceOfTreatmentNotTheHeadOffice() {
        assertThat(qualify("physiotherapist", licence("GB", "2020-01-01", "2030-01-01"), certificate("GB", "2022-05-01", "2027-12-31", 0)))
                .containsOnlyKeys(new Skill(LONDON, NEEDLING), new Skill(LONDON, "manual_compression"));
    }

    @Test
    void countsACertificateForAnyPlaceEverywhereButNotItsLicence() {
        assertThat(qualify("physiotherapist", licence("US-MD", "2020-01-01", "2030-01-01"), certificate("ANY", "2022-05-01", "2027-12-31", 80)))
                .containsOnlyKeys(new Skill(BALTIMORE, NEEDLING), new Skill(BALTIMORE, "manual_compression"));
    }

    @Test
    void asksForTheHoursThatThePlaceAsksFor() {
        assertThat(qualify("physiotherapist", licence("US-MD", "2020-01-01", "2030-01-01"), certificate("US-MD", "2022-05-01", "2027-12-31", 79)))
                .containsOnlyKeys(new Skill(BALTIMORE, "manual_compression"));
    }

    @Test
    void takesWhatIsNotKnownForNo() {
        for (String profession : List.of("osteopath", "massage_therapist", "chiropractor")) {
            assertThat(qualify(profession, licence("GB", "2020-01-01", "2030-01-01"), certificate("GB", "2022-05-01", "2027-12-31", 300)))
                    .as(profession).containsOnlyKeys(new Skill(LONDON, "manual_compression"));
        }
    }

    @Test
    void keepsToTheTechniquesToWhichACredentialIsLimited() {
        Held limited = new Held(new UUID(1, 1), LICENCE, "GB", Set.of(NEEDLING), LocalDate.of(2020, 1, 1), null, 0);
        assertThat(qualify("physiotherapist", limited)).isEmpty();
        assertThat(qualify("physiotherapist", limited, certificate("GB", "2022-05-01", "2027-12-31", 0))).containsOnlyKeys(new Skill(LONDON, NEEDLING));
    }

    private static Map<Skill, Timeline> qualify(String profession, Held... held) {
        return GROUND.qualify(profession, List.of(held));
    }

    private static Held licence(String place, String from, String until) {
        return new Held(new UUID(1, 1), LICENCE, place, Set.of(), LocalDate.parse(from), LocalDate.parse(until), 0);
    }

    private static Held certificate(String place, String from, String until, int hours) {
        return new Held(new UUID(1, 2), NEEDLING_CERTIFICATE, place, Set.of(), LocalDate.parse(from), LocalDate.parse(until), hours);
    }

    private static Rule rule(String place, String profession, String family, Permission permission, int hours) {
        return new Rule(place, profession, family, permission, Set.of(LICENCE, NEEDLING_CERTIFICATE), hours);
    }
}
