package org.palpate.screening.form;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.palpate.kernel.Ids;
import org.palpate.reference.ShippedCatalogue;
import org.palpate.screening.verdict.Answer;
import org.palpate.screening.verdict.Rules;
import org.palpate.testing.BrowserTest;
import org.palpate.testing.Demo;
import org.palpate.testing.Rows;
import org.palpate.testing.RunningApp;
import org.palpate.testing.Tablet;
import org.palpate.testing.Visitor;

/** A tablet in the hands of somebody who was screened yesterday: it opens nothing else, and it takes less than a minute. */
@BrowserTest
class PatientFormBrowserIT {

    private static final Rules RULES = new Rules(1, ShippedCatalogue.contraindications(), ShippedCatalogue.regions());
    /** Card, Moran and Newell's keystroke-level model: to make up one's mind, and to tap or swipe. */
    private static final double SECONDS_TO_DECIDE = 1.35;
    private static final double SECONDS_TO_MOVE = 0.4;
    /** Brysbaert 2019, silent reading of plain prose by adults. */
    private static final double WORDS_PER_SECOND = 238 / 60.0;
    private static final int MINUTE = 60;

    private final UUID hannah = Ids.next();
    private int taps;
    private int swipes;
    private long waited;

    @Test
    void aReturningPatientNeedsLessThanAMinuteAndReachesNobodyElse(@Tablet Visitor rosa) throws SQLException {
        screenedYesterday();
        rosa.signIn("rosa@northgate.example", "London").open("patients/" + hannah).follow("Hand over the tablet").press("Hand over the tablet");
        Page page = rosa.page();
        assertThat(page).hasURL(Pattern.compile("/form$"));
        rosa.reads("Hello Hannah Tabletta");
        rosa.assertAccessibleHere();

        page.goBack();
        rosa.reads("Only your questions open here");
        rosa.assertAccessibleHere();
        for (String path : List.of("calendar", "patients", "patients/" + hannah, "patients/" + hannah + "/form", "patients/" + Demo.patient(1),
                "patients/" + Demo.patient(1) + "/screening", "visits/" + Demo.openVisit(), "sign-in", "locations", "")) {
            Assertions.assertThat(page.navigate(path).status()).as(path).isEqualTo(403);
            assertThat(page.locator(".rail")).hasCount(0);
        }
        page.keyboard().press("n");
        rosa.follow("Back to your questions");

        int asked = 0;
        int words = 0;
        while (page.url().contains("/form") && page.locator(".own fieldset.q").count() > 0) {
            asked += page.locator(".own fieldset.q").count();
            words += String.join(" ", page.locator(".own h2, .own .none-of-these span, .own fieldset.q legend").allInnerTexts()).split("\\s+").length;
            swipes += ((Number) page.evaluate("Math.ceil(document.documentElement.scrollHeight / innerHeight) - 1")).intValue();
            answer(page);
            arriving(page, page.locator(".steps .primary"));
        }
        double seconds = taps * (SECONDS_TO_DECIDE + SECONDS_TO_MOVE) + swipes * SECONDS_TO_MOVE + waited / 1e9;
        System.out.printf("A returning patient: %d questions of %d; %d taps and %d swipes, %.1f s waited: %.0f s of interaction; to read the %d words"
                + " of the questions takes %.0f s more%n", asked, RULES.questions().size(), taps, swipes, waited / 1e9, seconds, words, words / WORDS_PER_SECOND);
        Assertions.assertThat(asked).isBetween(20, 35);
        Assertions.assertThat(seconds).isLessThan(MINUTE);

        assertThat(page).hasURL(Pattern.compile("/form/thanks$"));
        rosa.reads("Please give the tablet back");
        rosa.assertAccessibleHere();
        page.goBack();
        assertThat(page).hasURL(Pattern.compile("/sign-in"));
        assertThat(page.locator("body")).not().containsText("Hannah");
        rosa.assertSilent(403);
        Assertions.assertThat(told()).isEqualTo(asked);
    }

    /** Denies together what may be denied together, and the rest one by one. */
    private void answer(Page page) {
        for (Locator together : page.locator("button[name=noToAll]").all()) {
            arriving(page, together);
        }
        for (Locator question : page.locator(".own fieldset.q").all()) {
            if (question.locator("input:checked").count() == 0) {
                String name = question.locator("input[type=radio]").first().getAttribute("name");
                question.locator("input[value=" + (name.equals("no_consent") ? "yes" : name.equals("pregnancy_weeks") ? "none" : "no") + "]").tap();
                taps++;
            }
        }
    }

    /** Taps what leads to another page, and waits for it as long as it really takes. */
    @SuppressWarnings("deprecation")
    private void arriving(Page page, Locator button) {
        long tapped = System.nanoTime();
        page.waitForNavigation(button::tap);
        waited += System.nanoTime() - tapped;
        taps++;
    }

    /** Everything was answered, and nothing was unsafe. */
    private void screenedYesterday() throws SQLException {
        try (Connection owner = RunningApp.shared().database().asOwner()) {
            Rows.run(owner, "insert into palpate.patient (clinic_id, id, given_name, family_name, birth_date, phone, phone_reversed, registered_at)"
                    + " values (?, ?, 'Hannah', 'Tabletta', '1987-03-14', '0151 555 0197', '7910555151', now())", Demo.NORTHGATE, hannah);
            for (var question : RULES.questions()) {
                String safe = Stream.of("no", "yes", "none").filter(value -> RULES.accepts(question.fact(), Answer.of(value))
                        && !RULES.isUnsafe(question.fact(), Answer.of(value))).findFirst().orElseThrow();
                Rows.run(owner, "insert into palpate.patient_answer (clinic_id, patient_id, report_id, fact, answer, safe, source, given_at, taken_by,"
                        + " taken_name) values (?, ?, ?, ?, ?, true, 'clinician', '2026-11-15 10:00Z', ?, 'Dr. Imre Halász')", Demo.NORTHGATE, hannah,
                        hannah, question.fact(), safe, Demo.account(1));
            }
        }
    }

    private int told() throws SQLException {
        try (Connection owner = RunningApp.shared().database().asOwner()) {
            return Rows.all(owner, "select 1 from palpate.patient_answer where patient_id = ? and source = 'patient'", hannah).size();
        }
    }
}
