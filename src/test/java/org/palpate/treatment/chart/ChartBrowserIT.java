package org.palpate.treatment.chart;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.palpate.kernel.Ids;
import org.palpate.launch.DemoClinic;
import org.palpate.testing.BrowserTest;
import org.palpate.testing.RunningApp;
import org.palpate.testing.Visitor;
import org.palpate.testing.WebClient;
import org.palpate.treatment.VisitScene;

/** The therapist charts on a tablet: by tap, by keyboard and from the list, saved while she works. */
@BrowserTest
class ChartBrowserIT {

    private VisitScene scene;

    @BeforeEach
    void arrive() throws SQLException {
        try (Connection owner = RunningApp.shared().database().asOwner()) {
            scene = VisitScene.arrivedInTheDemoClinic(owner).started(owner);
            owner.commit();
        }
    }

    @Test
    void marksByTapByKeyboardAndFromTheList(Visitor thea) {
        Page page = start(thea.atSize(820, 1180));
        thea.assertAccessible();

        ready(page);
        region(page, "Left infraspinatus").click();
        assertThat(heading(page)).hasText("Point 1: Left infraspinatus");
        ready(page);
        region(page, "Right infraspinatus").focus();
        page.keyboard().press("Enter");
        assertThat(heading(page)).hasText("Point 2: Right infraspinatus");
        ready(page);
        page.getByText("Add from list", new Page.GetByTextOptions().setExact(true)).click();
        page.locator("#add").getByLabel("Muscle").selectOption("iliopsoas");
        page.locator("#add").getByLabel("Left").check();
        page.locator("#add").getByRole(AriaRole.BUTTON).click();
        assertThat(heading(page)).hasText("Point 3: Left iliopsoas");
        assertThat(page.locator("[data-bodymap-points] [data-point]")).hasCount(3);
        ready(page);
        assertThat(page.locator(".fig .pt")).hasCount(2);

        page.locator(".fig .pt").first().click();
        assertThat(heading(page)).hasText("Point 1: Left infraspinatus");
        button(page, "Take back point").click();
        page.getByRole(AriaRole.DIALOG).getByRole(AriaRole.BUTTON,
                new Locator.GetByRoleOptions().setName("Take back point")).click();
        assertThat(page.locator("[data-bodymap-points] [data-point]")).hasCount(2);
        thea.assertSilent();
    }

    @Test
    void saysAtOnceThatANewAnswerForbidsToGoOn(Visitor thea) {
        Page page = start(thea.atSize(820, 1180));
        assertThat(page.locator("#news .note")).hasCount(0);
        WebClient.signedIn(RunningApp.shared(), "rosa@northgate.example").post("/patients/" + scene.emma + "/triage", Map.of("id",
                Ids.next().toString(), "pe_symptoms", "no", "dvt_suspected_or_current", "yes", "cauda_equina", "no"));
        assertThat(page.locator("#news")).containsText("Told to reception, taken down by Rosa", new LocatorAssertions.ContainsTextOptions().setTimeout(5_500));
        assertThat(page.locator("#news").getByText("Screen again", new Locator.GetByTextOptions().setExact(true))).isVisible();
        thea.picture("chart-news");
        thea.assertAccessibleHere();
        thea.assertSilent();
    }

    @Test
    void savesEachFindingAndTheNoteWhileTheyAreMade(Visitor thea, Visitor imre) {
        Page page = start(thea.atSize(820, 1180));
        ready(page);
        region(page, "Left infraspinatus").click();
        for (String sign : new String[] {"Taut band", "Tender spot", "Referred pain", "Recognised"}) {
            group(page, sign).getByLabel("Yes").check();
        }
        assertThat(page.locator("#outcome")).containsText("Active, consensus met");
        group(page, "Pain on pressure").getByLabel("6", new Locator.GetByLabelOptions().setExact(true)).check();
        assertThat(page.locator("#points")).containsText("6/10");
        assertThat(page.locator("#point-status")).containsText("Saved");
        page.locator("#noting textarea").fill("Headache behind the right ear.");
        assertThat(page.locator("#note-status")).containsText("Saved");
        thea.assertAccessible();

        page.reload();
        assertThat(group(page, "Recognised").getByLabel("Yes")).isChecked();
        assertThat(page.locator("#noting textarea")).hasValue("Headache behind the right ear.");
        signIn(imre, "imre").open(path(page));
        imre.page().locator("#noting textarea").fill("Imre looked in.");
        assertThat(imre.page().locator("#note-status")).containsText("Saved");
        page.locator("#noting textarea").fill("Headache on the right.");
        button(page, "Keep both").click();
        assertThat(page.locator("#noting textarea"))
                .hasValue(Pattern.compile("Imre looked in\\.\\s+Headache on the right\\."));
        thea.assertSilent(409);
        thea.atSize(1440, 900).assertAccessible();
    }

    @Test
    void saysWhyATechniqueIsNotAllowedHere(Visitor thea) {
        Page page = start(thea.atSize(820, 1180));
        ready(page);
        region(page, "Left gastrocnemius").first().click();
        page.getByRole(AriaRole.LINK, new GetByRoleOptions().setName("Dry needling, deep")).click();

        assertThat(page.locator("#recording .verdict")).containsText("not yet known");
        assertThat(page.locator("#recording form")).hasCount(0);
        thea.assertAccessible();
        thea.atSize(390, 844).assertAccessible();
        thea.assertSilent();
    }

    private Page start(Visitor thea) {
        return signIn(thea, "thea").open("/visits/" + scene.visit).page();
    }

    private static Visitor signIn(Visitor visitor, String name) {
        Page page = visitor.open("/sign-in").page();
        page.getByLabel("E-mail").fill(name + "@northgate.example");
        page.getByLabel("Password").fill(DemoClinic.PASSWORD);
        page.keyboard().press("Enter");
        page.getByText("London").first().click();
        page.waitForURL("**/calendar**");
        return visitor;
    }

    private static void ready(Page page) {
        page.locator("[data-bodymap][data-ready]").waitFor();
    }

    private static Locator region(Page page, String name) {
        return page.getByRole(AriaRole.GROUP, new GetByRoleOptions().setName("Body, back view"))
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(name));
    }

    private static Locator group(Page page, String name) {
        return page.locator("#observe").getByRole(AriaRole.RADIOGROUP, new Locator.GetByRoleOptions().setName(name));
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName(name));
    }

    private static Locator heading(Page page) {
        return page.locator("#point-heading");
    }

    private static String path(Page page) {
        return page.url().replaceFirst("^https?://[^/]+", "");
    }
}
