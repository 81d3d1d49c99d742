package org.palpate.patient;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.palpate.web.Form;
import org.palpate.web.Page;
import org.palpate.web.Rendered;

class PatientTemplatesTest {

    private static final PatientSummary HANNAH = new PatientSummary(new UUID(0, 7), 10482, "Hannah <Cole>", "HC",
            LocalDate.of(1987, 3, 14), "+44 20 7946 0123", "she/her", "Uses a <wheelchair>", "");
    private static final PatientSummary BABY = new PatientSummary(new UUID(0, 8), 10483, "Ada Cole", "AC",
            LocalDate.of(2026, 5, 1), "+44 20 7946 0123", "", "", "");

    @Test
    void showThePatientInTheBanner() {
        assertThat(banner(HANNAH)).contains(">HC</span>", "<h1>Hannah &lt;Cole&gt;</h1>", "39 years (14 Mar 1987)",
                "<span>she/her</span>", "No. 10482", "Uses a &lt;wheelchair&gt;");
        assertThat(banner(BABY)).contains("Under 1 year (1 May 2026)").doesNotContain("<span></span>", "chip warn");
    }

    @Test
    void sayThatThereAreMoreThanThose() {
        assertThat(found(true, new Hits(List.of(HANNAH), true))).contains("There are more.", "1 patient found");
        assertThat(found(true, new Hits(List.of(HANNAH, BABY), false))).contains("2 patients found")
                .doesNotContain("There are more.");
    }

    @Test
    void beginWithThoseWhoWereSeenLast() {
        assertThat(found(false, new Hits(List.of(HANNAH), false)))
                .contains("<h2>Seen last</h2>", "Hannah &lt;Cole&gt;");
        assertThat(found(false, Hits.NONE)).contains("Type to find a patient.").doesNotContain("Seen last", "Register");
    }

    @Test
    void offerToRegisterWhomNobodyFound() {
        assertThat(found(true, Hits.NONE)).contains("Nobody found.", "Register ada", "name=\"q\" value=\"ada\"");
    }

    private static String banner(PatientSummary patient) {
        PatientForm form = new PatientForm(Form.blank(), new Customs(LocalDate.of(2026, 11, 16), "GB"));
        return Rendered.of(Page.of("patient/edit").with("patient", patient).with("form", form));
    }

    private static String found(boolean searched, Hits hits) {
        PatientSearchForm form = new PatientSearchForm(Form.blank().with("q", searched ? "ada" : null));
        String html = Rendered.of(Page.fragment("patient/hits", "found").with("form", form).with("searched", searched)
                .with("hits", hits));
        assertThat(html).doesNotContain("??", "th:");
        return html;
    }
}
