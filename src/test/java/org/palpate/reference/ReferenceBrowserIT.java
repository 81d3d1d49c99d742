package org.palpate.reference;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.AriaRole;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.palpate.testing.BrowserTest;
import org.palpate.testing.Visitor;

@BrowserTest
class ReferenceBrowserIT {

    private static final int LARGEST = 40 * 1024;
    private static final int[] WIDTHS = {1440, 820, 390};

    @Test
    void readsEveryPageOfTheReferenceData(Visitor rosa) {
        signIn(rosa);
        pages().forEach((path, rows) -> {
            Response answer = rosa.atSize(1440, 900).page().navigate(path);
            assertThat(answer.status()).as(path).isEqualTo(200);
            assertThat(answer.request().sizes().responseBodySize).as("size of %s", path).isLessThan(LARGEST);
            assertThat(answer.headerValue("server-timing")).as(path).contains("desc=\"0\"");
            assertThat(rosa.page().locator(".rows > li, tbody > tr").count()).as("rows of %s", path)
                    .isGreaterThanOrEqualTo(rows);
            assertThat(rosa.page().textContent("body")).as(path).doesNotContain("??");
            rosa.assertAccessible();
            assertNothingIsCutOff(rosa, path);
        });
        rosa.assertSilent();
    }

    @Test
    void findsMusclesByTheirComplaint(Visitor rosa) {
        signIn(rosa);
        rosa.open("reference/muscles");
        rosa.page().getByRole(AriaRole.SEARCHBOX).fill("headache side");
        rosa.page().keyboard().press("Enter");
        rosa.page().waitForURL("**/reference/muscles?q=headache+side");
        assertThat(rosa.page().locator(".rows > li").count()).isBetween(1, 30);
        assertThat(rosa.page().textContent("main")).contains("Temporalis");
        rosa.open("reference/muscles?q=zebra");
        assertThat(rosa.page().textContent("main")).contains("No row has all of these words: zebra");
        rosa.assertAccessible();
        rosa.assertSilent();
    }

    private static Map<String, Integer> pages() {
        Map<String, Integer> pages = new LinkedHashMap<>();
        pages.put("reference", 0);
        pages.put("reference/muscles", 82);
        pages.put("reference/regions", 36);
        pages.put("reference/body-figure", 58);
        pages.put("reference/pain-zones", 68);
        pages.put("reference/key-muscles", 26);
        pages.put("reference/contraindications", 82);
        pages.put("reference/medicines", 60);
        pages.put("reference/jurisdictions", 67);
        pages.put("reference/techniques", 15 + 101);
        pages.put("reference/home-programme", 26);
        pages.put("reference/outcome-measures", 32);
        pages.put("reference/ranges-of-motion", 35);
        pages.put("reference/articles", 5);
        pages.put("reference/facts", 201);
        return pages;
    }

    private static void assertNothingIsCutOff(Visitor visitor, String path) {
        for (int width : WIDTHS) {
            visitor.atSize(width, 900);
            assertThat(visitor.page().evaluate("document.documentElement.scrollWidth")).as("%s at %d", path, width)
                    .isEqualTo(width);
        }
    }

    private static void signIn(Visitor visitor) {
        visitor.open("reference");
        visitor.page().fill("[name=email]", "rosa@northgate.example");
        visitor.page().fill("[name=password]", "trigger-point-demo");
        visitor.page().click("button.primary");
        visitor.page().locator("button[name=location]").first().click();
        visitor.page().waitForURL("**/reference");
    }
}
