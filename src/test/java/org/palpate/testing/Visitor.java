package org.palpate.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.lang.reflect.Parameter;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.palpate.launch.DemoClinic;

/** A person at a browser of their own, and what the browser complained about meanwhile. */
public final class Visitor {

    private static final List<String> WCAG = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");
    private static final String HAS_AXE = "() => 'axe' in window";
    private static final String AXE = "() => {" + AxeBuilder.getAxeScript() + "}";
    /* only what is wrong comes back: the list of all that is right takes longer than the look at the page */
    private static final String VIOLATIONS = """
            tags => axe.run({ runOnly: tags, resultTypes: ['violations'] }).then(found => found.violations.map(
                rule => rule.id + ' (' + rule.help + '): ' + rule.nodes.map(node => node.target + ' ' + node.html)))
            """;

    private final String name;
    private final BrowserContext context;
    private final Page page;
    private final List<String> complaints = new ArrayList<>();

    private Visitor(Browser browser, Browser.NewContextOptions equipment, String name) {
        this.name = name;
        context = browser.newContext(equipment);
        page = context.newPage();
        page.onConsoleMessage(this::listen);
        page.onPageError(error -> complaints.add(page.url() + ": " + error));
    }

    static Visitor arriving(Browser browser, URI address, Parameter parameter) {
        boolean tablet = parameter.isAnnotationPresent(Tablet.class);
        var equipment = new Browser.NewContextOptions().setBaseURL(address.toString()).setLocale("en-GB")
                .setViewportSize(tablet ? 820 : 1440, tablet ? 1180 : 900).setHasTouch(tablet)
                .setJavaScriptEnabled(!parameter.isAnnotationPresent(WithoutScripts.class));
        return new Visitor(browser, equipment, parameter.getName());
    }

    /** The page as Playwright sees it; addresses may be given as paths. */
    public Page page() {
        return page;
    }

    public Visitor open(String path) {
        page.navigate(path);
        return this;
    }

    /** Signs in with the demo's password and chooses the place of that name. */
    public Visitor signIn(String email, String place) {
        open("sign-in");
        page.getByLabel("E-mail address").fill(email);
        page.getByLabel("Password").fill(DemoClinic.PASSWORD);
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Sign in")).click();
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(place)).click();
        return this;
    }

    /** Presses the button of that name. */
    public Visitor press(String button) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button).setExact(true)).click();
        return this;
    }

    /** Follows the link whose name contains these words. */
    public Visitor follow(String link) {
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(link)).first().click();
        return this;
    }

    public Visitor fill(String label, String text) {
        page.getByLabel(label).fill(text);
        return this;
    }

    /** Waits until the page says this somewhere. */
    public void reads(String words) {
        PlaywrightAssertions.assertThat(page.locator("body")).containsText(words);
    }

    public Visitor atSize(int width, int height) {
        page.setViewportSize(width, height);
        return this;
    }

    /** The present page meets WCAG 2.2 AA as far as axe can tell. */
    public void assertAccessible() {
        if (!(Boolean) page.evaluate(HAS_AXE)) {
            page.evaluate(AXE);
        }
        assertThat((List<?>) page.evaluate(VIOLATIONS, WCAG)).as("axe at %s", page.url()).isEmpty();
    }

    /** The same on a desk's screen and on a tablet; then the screen is as it was. */
    public void assertAccessibleAtEachSize() {
        var present = page.viewportSize();
        atSize(1440, 900).assertAccessible();
        atSize(820, 1180).assertAccessible();
        atSize(present.width, present.height);
    }

    /** The same where the story does not pass: at the present size; in the long tier at each. */
    public void assertAccessibleHere() {
        if (Boolean.getBoolean("palpate.long")) {
            assertAccessibleAtEachSize();
        } else {
            assertAccessible();
        }
    }

    /** The browser's console said nothing since the last time. Expected answers such as 422 are told here first. */
    public void assertSilent(int... expectedStatuses) {
        var unexpected = new ArrayList<>(complaints);
        for (int status : expectedStatuses) {
            unexpected.removeIf(complaint -> complaint.contains("status of " + status + " "));
        }
        complaints.clear();
        assertThat(unexpected).as("the console of %s", name).isEmpty();
    }

    /** Saves what is on the screen as target/pictures/&lt;title&gt;-&lt;name&gt;.png, in the long tier or with -Dpalpate.pictures=true. */
    public void picture(String title) {
        if (Boolean.getBoolean("palpate.long") || Boolean.getBoolean("palpate.pictures")) {
            keepPicture(title);
        }
    }

    void keepPicture(String title) {
        var file = TestFolders.HOME.resolve("pictures")
                .resolve((title + "-" + name).replaceAll("[^\\w.-]+", "_") + ".png");
        page.screenshot(new Page.ScreenshotOptions().setPath(file).setFullPage(true));
    }

    void leave() {
        context.close();
    }

    private void listen(ConsoleMessage message) {
        if (message.type().equals("error") || message.type().equals("warning")) {
            complaints.add(page.url() + ": " + message.text());
        }
    }
}
