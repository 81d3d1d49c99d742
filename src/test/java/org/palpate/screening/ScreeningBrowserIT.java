package org.palpate.screening;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.BoundingBox;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.palpate.kernel.Ids;
import org.palpate.testing.BrowserTest;
import org.palpate.testing.RunningApp;
import org.palpate.testing.Visitor;

/** A first screening in the browser: verdicts while answering, an emergency, a place, signing. */
@BrowserTest
class ScreeningBrowserIT {

    private static final String CLOT = "Could you have a blood clot now";

    @Test
    void tellsWhatFollowsWhileItIsAnswered(Visitor imre) throws SQLException {
        UUID patient = Ids.next();
        try (Connection owner = RunningApp.shared().database().asOwner()) {
            ScreeningTablesIT.register(owner, patient);
        }
        imre.signIn("imre@northgate.example", "London").open("patients/" + patient + "/screening");
        Page page = imre.page();
        imre.assertAccessible();
        BoundingBox verdicts = page.locator("#verdicts").boundingBox();
        Assertions.assertThat(verdicts.x).as("what may be done stands beside the questions").isGreaterThan(page.locator("#screening").boundingBox().x + 400);
        Assertions.assertThat(verdicts.height).as("and is in view").isGreaterThan(300);

        answer(page, CLOT, "Yes");
        assertThat(page.getByRole(AriaRole.ALERT)).containsText("Same-day medical referral");
        assertThat(verdict(page, "Dry needling")).containsText("Blocked");
        imre.assertAccessible();

        answer(page, CLOT, "No");
        assertThat(page.locator(".emergency")).hasCount(0);
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("No to all of these")).first().click();
        assertThat(page.locator("input[name=dvt_history][value=no]")).isChecked();
        assertThat(page.locator("input[name=pe_symptoms]:checked")).hasCount(0);
        page.waitForLoadState();

        answer(page, "Do you have an open wound", "Yes");
        Locator wound = question(page, "Do you have an open wound");
        wound.getByText("Lower limb").click();
        wound.getByRole(AriaRole.GROUP, new Locator.GetByRoleOptions().setName("Calf")).getByText("Left").click();
        assertThat(verdict(page, "Dry needling")).containsText(Pattern.compile("Left calf:\\s+Blocked"));
        assertThat(verdict(page, "Dry needling")).containsText("Not yet known");
        imre.assertAccessible();
        imre.atSize(820, 1180).assertAccessible();
        imre.picture("screening");
        imre.assertSilent();

        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Sign screening")).click();
        assertThat(page).hasURL(Pattern.compile("/patients/" + patient + "$"));
        page.getByRole(AriaRole.TABLE, new Page.GetByRoleOptions().setName("Screenings")).getByRole(AriaRole.LINK)
                .first().click();
        assertThat(page.locator(".signed")).containsText("Signed by Dr. Imre");
        imre.assertAccessible();
        actsOnTheEmergency(imre, "patients/" + patient);
        imre.assertSilent(422);
    }

    /** The card stays on every page, the visit's too, until somebody has said what was done. */
    private static void actsOnTheEmergency(Visitor imre, String record) {
        Page page = imre.page();
        imre.open(record + "/screening");
        page.locator("fieldset.q:has(input[name=pe_symptoms]) .yn").getByText("Yes").click();
        assertThat(page.locator(".emergency").first()).isVisible();
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Sign screening")).click();
        assertThat(page.locator(".emergency.stop ol li").nth(1)).containsText("Call 999");
        imre.atSize(390, 844).assertAccessible();
        imre.follow("Record what was done").press("Save what was done");
        assertThat(page.locator(".emergency")).containsText("Do not treat. Act now.");
        assertThat(page.getByRole(AriaRole.ALERT).filter(new Locator.FilterOptions().setHasText("was done"))).isVisible();
        imre.assertAccessible();
        page.getByRole(AriaRole.RADIO).first().check();
        page.locator("textarea[name=done]").fill("999 at 09:10, left with the crew.");
        imre.press("Save what was done");
        assertThat(page.locator(".emergency")).hasCount(0);
    }

    /** What the clinical lead reads and writes about the rules, the texts and the overrides. */
    @Test
    void theLeadsPagesAreAccessible(Visitor imre) {
        imre.signIn("imre@northgate.example", "London");
        for (int[] size : new int[][] {{1440, 900}, {820, 1180}, {390, 844}}) {
            imre.atSize(size[0], size[1]);
            for (String path : List.of("rules", "rules/what-if", "rules/draft", "overrides", "consent-texts")) {
                imre.open(path);
                Assertions.assertThat((Boolean) imre.page().evaluate("document.documentElement.scrollWidth <= innerWidth")).as(path + " fits").isTrue();
                imre.picture("lead-" + path.replace('/', '-') + '-' + size[0]);
                if (size[0] == 1440) {
                    imre.assertAccessible();
                }
            }
        }
        Page page = imre.atSize(1440, 900).open("rules/what-if").page();
        assertThat(page.locator("input[name='pregnancy_weeks.weeks']")).isHidden();
        answer(page, CLOT, "Yes");
        assertThat(verdict(page, "Dry needling")).containsText("Blocked");
        assertThat(page.locator("#verdicts h2")).hasText("What follows");
        assertThat(page.getByText("Go to signing")).hasCount(0);
        question(page, "If you are pregnant").locator(".yn").getByText("Weeks").click();
        assertThat(page.locator("input[name='pregnancy_weeks.weeks']")).isVisible();
        imre.assertSilent();
    }

    private static Locator question(Page page, String words) {
        return page.locator("fieldset.q").filter(new Locator.FilterOptions().setHasText(words));
    }

    private static void answer(Page page, String words, String answer) {
        question(page, words).locator(".yn").getByText(answer).click();
    }

    private static Locator verdict(Page page, String family) {
        return page.locator(".verdict").filter(new Locator.FilterOptions().setHasText(family)).first();
    }
}
