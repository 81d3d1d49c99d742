package org.palpate.practitioner.credential;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.palpate.kernel.CurrentUser;
import org.palpate.kernel.Refusal;
import org.palpate.kernel.Role;
import org.palpate.kernel.TimeSlot;
import org.palpate.practitioner.qualification.Bookings.Booked;
import org.palpate.practitioner.qualification.CredentialKind;
import org.palpate.practitioner.supervision.Supervision;
import org.palpate.reference.ShippedCatalogue;
import org.palpate.web.Form;
import org.palpate.web.Page;
import org.palpate.web.Rendered;

/** Every page about credentials renders with all that it can show, and without. */
class CredentialTemplatesTest {

    private static final Instant NOW = Instant.parse("2026-11-16T09:00:00Z");
    private static final UUID THEA = new UUID(0, 2);
    private static final Somebody PRACTITIONER = new Somebody(THEA, "Thea <Lindqvist>", "physiotherapist", true);
    private static final List<Booked> RESTING = List.of(new Booked(new UUID(0, 5), THEA, null, null, new TimeSlot(NOW, NOW.plusSeconds(2700)), false));

    /** As much of a practitioner as the pages show. */
    public record Somebody(UUID id, String name, String profession, boolean trainee) {
    }

    @Test
    void showACredentialWithEverything() {
        Credential full = credential(true);
        String html = render(Page.of("practitioner/credential/show").with("credential", full).with("practitioner", PRACTITIONER)
                .with("catalogue", ShippedCatalogue.get()).with("resting", RESTING).with("versions", List.of(version("Ines Duarte"), version(null)))
                .with("files", List.of(new Evidence(new UUID(0, 6), "letter.pdf", 1500, "ab".repeat(32), NOW, "Thea"))));
        assertThat(html).contains("40 theory, 20 practice", "Thea &lt;Lindqvist&gt;", "letter.pdf", "2 KB", "Bookings that rest on it", "Suspend",
                "Looked up in the register, Ines Duarte");
    }

    @Test
    void showACredentialWithNothing() {
        String html = render(Page.of("practitioner/credential/show").with("credential", credential(false)).with("practitioner", PRACTITIONER)
                .with("catalogue", ShippedCatalogue.get()).with("resting", List.of()).with("versions", List.of()).with("files", List.of()));
        assertThat(html).contains("No file yet.", "without end", "Verify").doesNotContain("Suspend");
    }

    @Test
    void warnOfWhatEndsAndTellWhatWaits() {
        Entry ending = new Entry(THEA, "Thea", credential(true), Standing.VERIFIED, new Expiry(6, 7), 3);
        Entry waiting = new Entry(THEA, "Thea", credential(false), Standing.PENDING, null, 0);
        assertThat(render(Page.of("practitioner/credential/overview").with("credentials", List.of(ending, waiting))))
                .contains("Ends in 6 days", "3 bookings rest on it", "Not yet verified", "chip danger");
        assertThat(render(Page.of("practitioner/credential/overview").with("credentials", List.of()))).contains("Nothing waits");
    }

    @Test
    void keepTheNumberFromWhomItDoesNotConcern() {
        Page page = Page.of("practitioner/show").with("practitioner", PRACTITIONER).with("catalogue", ShippedCatalogue.get())
                .with("credentials", List.of(new Entry(THEA, "Thea", credential(true), Standing.EXPIRED, new Expiry(0, 1), 1)))
                .with("supervisions", List.of(new Supervision(new UUID(0, 8), new Supervision.Person(THEA, "Thea"),
                        new Supervision.Person(new UUID(0, 3), "Imre"), "dry_needling", LocalDate.of(2026, 1, 1), LocalDate.of(2026, 12, 31), 20, 20, null)));
        assertThat(render(page.with("seesAll", true))).contains("Add credential", "Last day today", "20 of 20 visits done", "Sign off");
        assertThat(render(page.with("seesAll", false))).contains("Expired").doesNotContain("Add credential", "Last day today", "/credentials/", "NB-1");
    }

    @Test
    void askBeforeACredentialEnds() {
        for (String verb : List.of("suspension", "revocation", "reinstatement")) {
            Page page = Page.of("practitioner/credential/end").with("credential", credential(true)).with("verb", verb);
            assertThat(render(page.with("resting", RESTING).with("refusals", List.of(Refusal.of("practitioner.refused.busy"))))).contains("1 booking rests on it.", "Try again.");
            assertThat(render(page.with("resting", List.of()))).contains("No booking rests on it.");
        }
    }

    @Test
    void tellWhatWasValidOnADay() {
        Page page = Page.of("practitioner/credential/valid").with("practitioner", PRACTITIONER).with("form", new DayForm(Form.blank()))
                .with("day", LocalDate.of(2024, 5, 2));
        assertThat(render(page.with("valid", List.of(version("Ines"))))).contains("On Thursday 2 May 2024", "verified by Ines", "NB-1");
        assertThat(render(page.with("valid", List.of()))).contains("Nothing verified");
    }

    private static String render(Page page) {
        String html = Rendered.of(page);
        assertThat(html).doesNotContain("??", "th:", "{0}");
        return html;
    }

    private static Recorded version(String verified) {
        return new Recorded("licence", "Licence", "Board", "NB-1", "GB", LocalDate.of(2024, 1, 1), null, CredentialStatus.VERIFIED, NOW, null, verified);
    }

    private static Credential credential(boolean full) {
        Content.Scope scope = full ? new Content.Scope(List.of("dry_needling"), List.of("calf"), 40, 20) : new Content.Scope(List.of(), List.of(), null, null);
        Credential credential = Credential.enter(new UUID(0, 9), THEA, new Content(CredentialKind.NEEDLING_CERTIFICATE, "Certificate",
                new Content.Issue("Board", "NB-1"), "GB", scope, LocalDate.of(2025, 1, 1), full ? LocalDate.of(2027, 1, 1) : null, full ? "None" : ""), user(2), NOW);
        if (full) {
            credential.verify(VerificationMethod.REGISTER_CHECK, user(11), NOW);
        }
        return credential;
    }

    private static CurrentUser user(int account) {
        return new CurrentUser(new UUID(1, account), "Somebody", new UUID(0, 0), "Clinic", Set.of(Role.CLINICAL_LEAD), null, null);
    }
}
