package org.palpate.desk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import org.palpate.testing.Visitor;

/** What somebody does who screens a patient. */
final class AtScreening {

    static final String CLOT = "Could you have a blood clot now";
    static final String WOUND = "Do you have an open wound";

    private static final String CONSENT = "Do you agree to the treatment planned for today";

    private final Visitor visitor;
    private final Page page;

    AtScreening(Visitor visitor) {
        this.visitor = visitor;
        this.page = visitor.page();
    }

    void answers(String words, String answer) {
        question(words).waitFor();
        page.waitForLoadState();
        question(words).locator(".yn").getByLabel(answer, new Locator.GetByLabelOptions().setExact(true)).check();
    }

    void marks(String words, String group, String region, String side) {
        question(words).locator("summary", new Locator.LocatorOptions().setHasText(group)).click();
        question(words).getByRole(AriaRole.GROUP, new Locator.GetByRoleOptions().setName(region).setExact(true))
                .getByLabel(side).check();
    }

    /** "No to all of these" in each group that has it, then one by one what it does not answer: the red flags. */
    void answersTheRestSafely() {
        Locator groups = page.locator("button[name=noToAll]");
        for (Object group : (List<?>) groups.evaluateAll("buttons => buttons.map(button => button.value)")) {
            loadsAgainBy(page.locator("button[name=noToAll][value=" + group + "]"));
        }
        Locator open = page.locator("fieldset.q:not(:has(.yn input:checked))");
        for (int left = open.count(); left > 0 && open.count() > 0; left--) {
            boolean consent = open.first().textContent().contains(CONSENT);
            open.first().locator(consent ? "input[value=yes]" : "input[value=none], input[value=no]").first().check();
        }
    }

    void checks() {
        loadsAgainBy(page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Check").setExact(true)));
    }

    private void loadsAgainBy(Locator button) {
        button.evaluate("pressed => pressed.dataset.pressed = ''");
        button.click();
        assertThat(page.locator("[data-pressed]")).hasCount(0);
        page.waitForLoadState();
    }

    private Locator question(String words) {
        return page.locator("fieldset.q").filter(new Locator.FilterOptions().setHasText(words));
    }

    Locator verdict(String technique) {
        return page.locator(".verdict").filter(new Locator.FilterOptions().setHas(page.getByRole(AriaRole.HEADING,
                new Page.GetByRoleOptions().setName(technique)))).first();
    }

    void assertEverythingBlocked() {
        assertThat(page.locator(".emergency")).containsText("Do not treat. Act now.");
        for (Locator verdict : page.locator(".verdict").all()) {
            assertThat(verdict.locator(".r")).hasText("Blocked");
        }
    }

    void assertComplete() {
        assertThat(page.locator("#verdicts")).containsText("Every question is answered.");
    }

    void signs() {
        visitor.press("Sign screening");
        assertThat(page.locator("#toast")).containsText("Screening signed.");
    }
}
