package org.palpate.patient;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;
import org.palpate.launch.DemoClinic;
import org.palpate.testing.BrowserTest;
import org.palpate.testing.Visitor;

/** Reception finds a patient while typing, registers one who is new, and corrects the details. */
@BrowserTest
class PatientBrowserIT {

    @Test
    void findsRegistersAndCorrects(Visitor rosa) {
        signIn(rosa);
        Page page = rosa.open("/patients").page();
        assertThat(box(page)).isFocused();
        check(rosa, "patients");

        page.keyboard().type("achebe");
        assertThat(page.locator("#found .people a")).hasCount(2);
        check(rosa, "patients-found");
        page.keyboard().press("ArrowDown");
        page.keyboard().press("ArrowDown");
        assertThat(page.locator("#found .people a").nth(1)).isFocused();
        page.keyboard().press("ArrowUp");
        page.keyboard().press("ArrowUp");
        assertThat(box(page)).isFocused();

        box(page).fill("quentin ames");
        page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName("Register quentin ames")).click();
        page.getByLabel("Birth date").fill("3.5.1971");
        page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName("Register patient")).click();
        assertThat(page.getByRole(AriaRole.ALERT)).containsText("Enter phone");
        rosa.assertSilent(422);
        check(rosa, "patient-new-error");
        page.getByLabel("Phone").fill("020 7946 0101");
        page.getByLabel("Family name").fill("Okafor");
        page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName("Register patient")).click();
        assertThat(heading(page)).hasText("This may be the same person");
        rosa.assertSilent(422);
        check(rosa, "patient-duplicates");
        page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName("Change what I typed")).click();
        page.getByLabel("Family name").fill("Ames");
        page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName("Register patient")).click();
        assertThat(heading(page)).hasText("Quentin Ames");

        page.getByRole(AriaRole.LINK, new GetByRoleOptions().setName("Correct details")).click();
        check(rosa, "patient-edit");
        page.getByLabel("Pronouns").fill("he/him");
        page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName("Save details")).click();
        assertThat(page.locator(".ptop")).containsText("he/him");
        rosa.assertSilent();
    }

    @Test
    void opensTheOnlyOneFoundByEnter(Visitor rosa) {
        signIn(rosa);
        Page page = rosa.open("/patients").page();
        page.keyboard().type("zolk");
        assertThat(page.locator("#found .people a")).hasCount(1);
        page.keyboard().press("Enter");

        assertThat(heading(page)).hasText("Małgorzata Żółkiewska");
        rosa.assertSilent();
    }

    @Test
    void showsBothVersionsOfADetail(Visitor rosa, Visitor thea) {
        signIn(rosa);
        signIn(thea, "thea@northgate.example");
        String edit = "/patients/01900000-0000-7010-8000-000000000040/edit";
        rosa.open(edit);
        thea.open(edit).page().getByLabel("Pronouns").fill("they/them");
        thea.page().getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName("Save details")).click();
        rosa.page().getByLabel("Note").fill("Speak slowly.");
        rosa.page().getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName("Save details")).click();

        assertThat(rosa.page().getByRole(AriaRole.ALERT)).containsText("Someone else corrected");
        assertThat(rosa.page().locator("tr", new Page.LocatorOptions().setHasText("Differs"))).hasCount(2);
        rosa.assertSilent(409);
        check(rosa, "patient-conflict");
        rosa.page().getByRole(AriaRole.LINK, new GetByRoleOptions().setName("Take theirs")).click();
        assertThat(rosa.page().locator(".ptop")).containsText("they/them");
    }

    private static Locator heading(Page page) {
        return page.getByRole(AriaRole.HEADING, new GetByRoleOptions().setLevel(1));
    }

    private static Locator box(Page page) {
        return page.getByLabel("Name, end of the phone number, or birth date");
    }

    private static void check(Visitor visitor, String title) {
        visitor.atSize(820, 1180).picture(title + "-820");
        visitor.assertAccessible();
        visitor.atSize(1440, 900).picture(title + "-1440");
        visitor.assertAccessible();
    }

    private static void signIn(Visitor visitor) {
        signIn(visitor, "rosa@northgate.example");
    }

    private static void signIn(Visitor visitor, String email) {
        Page page = visitor.open("/sign-in").page();
        page.getByLabel("E-mail").fill(email);
        page.getByLabel("Password").fill(DemoClinic.PASSWORD);
        page.keyboard().press("Enter");
        page.getByText("London").first().click();
        page.waitForURL("**/calendar**");
    }
}
