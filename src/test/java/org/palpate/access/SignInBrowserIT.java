package org.palpate.access;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.palpate.launch.DemoClinic;
import org.palpate.testing.BrowserTest;
import org.palpate.testing.Rows;
import org.palpate.testing.RunningApp;
import org.palpate.testing.Visitor;

@BrowserTest
class SignInBrowserIT {

    private static final String AOIFE = "aoife@northgate.example";

    @Test
    void comesInChoosesAPlaceAndLeaves(Visitor aoife) {
        Page page = aoife.open("/reference").page();
        aoife.assertAccessible();

        signIn(page, "not the password");
        assertThat(page).hasTitle(Pattern.compile("^Error: Sign in"));
        assertThat(page.locator("#errors")).isFocused();
        aoife.assertAccessible();
        aoife.assertSilent(422);

        signIn(page, DemoClinic.PASSWORD);
        aoife.assertAccessible();
        button(page, "London").click();
        assertThat(page).hasURL(Pattern.compile("/reference$"));
        assertThat(page.getByRole(AriaRole.NAVIGATION, named("Main"))).containsText("London");

        button(page, "Sign out").click();
        assertThat(page.locator("#toast")).containsText("You have signed out.");
        page.goBack();
        assertThat(page).hasURL(Pattern.compile("/sign-in"));
        aoife.assertSilent();
    }

    @Test
    void keepsWhatWasTypedWhileSigningInAgain(Visitor aoife) throws SQLException {
        Page page = aoife.open("/sign-in").page();
        signIn(page, DemoClinic.PASSWORD);
        button(page, "London").click();
        page.navigate("/locations");
        endSessions();
        button(page, "Baltimore").click();
        assertThat(page).hasTitle(Pattern.compile("You were signed out"));
        aoife.assertAccessible();

        Page other = page.waitForPopup(() -> page.getByText("Sign in, in a new tab").click());
        signIn(other, DemoClinic.PASSWORD);
        assertThat(button(other, "London")).isVisible();
        other.close();
        button(page, "Send again").click();

        assertThat(page.getByRole(AriaRole.NAVIGATION, named("Main"))).containsText("Baltimore");
        aoife.assertSilent(401);
    }

    private static void signIn(Page page, String password) {
        page.getByLabel("E-mail address").fill(AOIFE);
        page.getByLabel("Password").fill(password);
        button(page, "Sign in").click();
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name);
    }

    private static void endSessions() throws SQLException {
        try (Connection owner = RunningApp.shared().database().asOwner()) {
            Rows.run(owner, "delete from access.session using access.account a where a.id = account_id and a.email = ?",
                    AOIFE);
        }
    }
}
