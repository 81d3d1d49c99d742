package org.palpate.desk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.SelectOption;
import org.palpate.testing.Visitor;

/** What a therapist does in a visit. */
final class AtTreatment {

    private final Visitor visitor;
    private final Page page;

    AtTreatment(Visitor visitor) {
        this.visitor = visitor;
        this.page = visitor.page();
    }

    void tapsMap(String view, String figure, String side) {
        page.locator("[data-bodymap][data-ready] figure[data-view=" + view + "] .m[data-figure=" + figure
                + "][data-side=" + side + "]").tap();
        assertToast("Point added.");
    }

    /** Marks the muscle below the first one of the front, with arrow and Enter. */
    void marksByKeyboard() {
        page.locator("[data-bodymap][data-ready] figure[data-view=front] .m[tabindex='0']").focus();
        page.keyboard().press("ArrowDown");
        page.keyboard().press("Enter");
        assertToast("Point added.");
    }

    void addsFromList(String muscle, String side) {
        addsFromList(page, muscle, side);
        assertToast("Point added.");
    }

    /** The same in a tab that was opened earlier. */
    void addsFromList(Page tab, String muscle, String side) {
        Locator list = tab.locator("#add");
        list.locator("summary").click();
        list.getByLabel("Muscle").selectOption(new SelectOption().setLabel(muscle));
        list.getByLabel(side).check();
        list.locator(".btn").click();
    }

    void takesBackPoint() {
        visitor.press("Take back point");
        page.getByRole(AriaRole.DIALOG).getByRole(AriaRole.BUTTON,
                new Locator.GetByRoleOptions().setName("Take back point")).click();
        assertToast("Taken back.");
    }

    /** Nothing is recorded before an alert that stops has been answered. */
    void readsTheAlert(String rule) {
        Locator alert = page.getByRole(AriaRole.ALERT).filter(new Locator.FilterOptions().setHasText(rule));
        alert.getByRole(AriaRole.BUTTON).tap();
        assertThat(alert).hasCount(0);
    }

    void opensPoint(String muscle) {
        page.locator("#points").getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(muscle)).tap();
        assertThat(page.locator("#point-heading")).containsText(muscle);
    }

    void finds(String sign, String answer) {
        choice(page.locator("#point"), sign, answer).check();
    }

    void assertConcluded(String kind) {
        assertThat(page.locator("#outcome strong")).containsText(kind);
    }

    void opensTechnique(String technique) {
        page.locator("#recording").getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(technique)).first()
                .tap();
        assertThat(page.locator("#recording h3").filter(new Locator.FilterOptions().setHasText(technique)).last())
                .isVisible();
    }

    void rates(String before, String after) {
        chooses("Pain before", before);
        chooses("Pain after", after);
    }

    void chooses(String parameter, String value) {
        choice(page.locator("#recording"), parameter, value).check();
    }

    void choosesFirst(String parameter) {
        group(page.locator("#recording"), parameter).locator("input").first().check();
    }

    void types(String parameter, String value) {
        page.locator("#recording").getByLabel(parameter).fill(value);
    }

    /** Under a precaution. */
    void statesCare(String why, String adapted) {
        types("Why it is done although a precaution stands", why);
        types("What you adapt", adapted);
    }

    void records() {
        sendsRecord();
        assertToast("Treatment recorded.");
    }

    private static Locator choice(Locator card, String group, String answer) {
        return group(card, group).getByLabel(answer, new Locator.GetByLabelOptions().setExact(true));
    }

    private static Locator group(Locator card, String name) {
        return card.locator("fieldset").filter(new Locator.FilterOptions().setHas(card.page().locator("legend",
                new Page.LocatorOptions().setHasText(name))));
    }

    void sendsRecord() {
        page.locator("#recording form .btn.primary").tap();
    }

    /** Sends the open form to another point, for which the page gives none. */
    void sendsRecordTo(String point) {
        page.locator("#recording form").evaluate(
                "(form, point) => form.action = form.action.replace(/points\\/[^/]+/, 'points/' + point)", point);
        sendsRecord();
    }

    String selectedPoint() {
        return page.url().replaceFirst("^.*[?&]point=([0-9a-f-]{36}).*$", "$1");
    }

    void countsOut(String needles) {
        page.locator("#done").getByLabel("Needles out").fill(needles);
        visitor.press("Save count");
        assertToast("Needles counted.");
    }

    void assertToast(String words) {
        assertThat(page.locator("#toast")).containsText(words);
    }
}
