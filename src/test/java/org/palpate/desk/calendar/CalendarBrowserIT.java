package org.palpate.desk.calendar;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.palpate.desk.calendar.AtCalendar.ROW;
import static org.palpate.desk.calendar.AtCalendar.assertAt;
import static org.palpate.desk.calendar.AtCalendar.book;
import static org.palpate.desk.calendar.AtCalendar.card;
import static org.palpate.desk.calendar.AtCalendar.drag;
import static org.palpate.desk.calendar.AtCalendar.keys;
import static org.palpate.desk.calendar.AtCalendar.open;
import static org.palpate.desk.calendar.AtCalendar.toast;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.BoundingBox;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.palpate.testing.BrowserTest;
import org.palpate.testing.Demo;
import org.palpate.testing.Visitor;

/** Reception at the calendar: dragging, carrying by keys, pinning, booking from an empty spot, and what others do meanwhile. */
@BrowserTest
class CalendarBrowserIT {

    private static final String MONDAY = "2026-12-07";

    @BeforeAll
    static void colleagueArrives() {
        book(30, MONDAY, "09:00");
        book(31, MONDAY, "10:00");
    }

    @Test
    void movesByDragAndByKeysSaysWhyNotAndUndoes(Visitor rosa) {
        Page page = open(rosa, MONDAY);
        drag(page, "Tom Whitfield", 2 * 60);
        toast(page, "Tom Whitfield moved to 11:00, Thea Lindqvist.");
        assertAt(page, "Tom Whitfield", "11:00–11:30");
        rosa.press("Undo");
        toast(page, "Tom Whitfield is back as before.");
        assertAt(page, "Tom Whitfield", "09:00–09:30");

        card(page, "Tom Whitfield").focus();
        keys(page, "m", "ArrowDown", "ArrowDown", "ArrowUp");
        assertThat(page.locator("#spoken")).hasText("09:15, Thea Lindqvist, free");
        keys(page, "Escape");
        assertAt(page, "Tom Whitfield", "09:00–09:30");
        keys(page, "m", "ArrowDown", "ArrowDown", "ArrowDown", "ArrowDown");
        assertThat(page.locator("#spoken")).hasText("10:00, Thea Lindqvist, taken");
        keys(page, "Enter");
        toast(page, "Tom Whitfield not moved. That time is taken by Grace Owusu.");
        assertAt(page, "Tom Whitfield", "09:00–09:30");
        rosa.assertAccessibleHere();
        page.locator("#toast button").first().click();
        toast(page, "Tom Whitfield moved to");
        assertThat(card(page, "Tom Whitfield")).isFocused();
        rosa.assertSilent(409);
    }

    @Test
    void movesToAnotherRoomByKeys(Visitor rosa) {
        book(24, "2026-12-17", "09:00");
        open(rosa, "2026-12-17");
        rosa.follow("Rooms");
        Page page = rosa.page();
        page.waitForFunction("() => document.querySelector('.cal a[tabindex=\"0\"]')");
        card(page, "Peter Novák").focus();
        keys(page, "m", "ArrowRight", "ArrowDown", "Enter");
        toast(page, "Peter Novák moved to 09:15, Room 2.");
        assertAt(page, "Peter Novák", "09:15–09:45");
        rosa.press("Undo");
        toast(page, "Peter Novák is back");
        page.locator(".free > a").filter(new Locator.FilterOptions().setHasText("Room 2")).first().press("Enter");
        page.waitForURL(Pattern.compile(".*/appointments/new\\?date=2026-12-17&room=" + Demo.room(12) + "&time=.*"));
        page.goBack();

        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Day").setExact(true)).click();
        page.waitForFunction("() => document.querySelector('.cal a[tabindex=\"0\"]')");
        assertAt(page, "Peter Novák", "09:00–09:30");
        rosa.assertSilent();
    }

    /** A finger that rests takes the card up; one that wanders at once scrolls. */
    @Test
    void movesByAFingerThatRestsButNotByOneThatScrolls(Visitor rosa) {
        book(26, "2026-12-18", "11:00");
        Page page = open(rosa, "2026-12-18");
        card(page, "Alan Doyle").scrollIntoViewIfNeeded();
        var touch = page.context().newCDPSession(page);
        BoundingBox box = card(page, "Alan Doyle").boundingBox();
        double x = box.x + box.width / 2;
        double y = box.y + box.height / 2;
        AtCalendar.touch(touch, "touchStart", x, y);
        AtCalendar.touch(touch, "touchMove", x, y + 20);
        page.waitForTimeout(450);
        AtCalendar.touch(touch, "touchMove", x, y + 4 * ROW);
        AtCalendar.touch(touch, "touchEnd", x, y);
        assertAt(page, "Alan Doyle", "11:00–11:30");
        assertThat(page.locator(".appt.moving")).hasCount(0);

        card(page, "Alan Doyle").scrollIntoViewIfNeeded();
        box = card(page, "Alan Doyle").boundingBox();
        y = box.y + box.height / 2;
        AtCalendar.touch(touch, "touchStart", x, y);
        assertThat(page.locator(".appt.moving")).hasCount(1);
        AtCalendar.touch(touch, "touchMove", x, y + 3 * ROW);
        AtCalendar.touch(touch, "touchMove", x, y + 6 * ROW);
        AtCalendar.touch(touch, "touchEnd", x, y);
        toast(page, "Alan Doyle moved to 11:30, Thea Lindqvist.");
        rosa.assertSilent();
    }

    @Test
    void pinsAnAppointmentAndSetsItDownOnAnotherDay(Visitor rosa) {
        book(19, "2026-12-08", "09:00");
        Page page = open(rosa, "2026-12-08");
        card(page, "Kai Tanaka").focus();
        keys(page, "p");
        Locator pins = page.getByRole(AriaRole.REGION, new Page.GetByRoleOptions().setName("Pinned appointments"));
        assertThat(pins).containsText("Kai Tanaka");
        assertThat((String) page.evaluate("JSON.stringify({ ...sessionStorage })")).doesNotContain("Kai");
        rosa.assertAccessibleHere();

        rosa.follow("Next day");
        assertThat(pins).containsText("Kai Tanaka");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Place Kai Tanaka")).press("Enter");
        assertThat(page.locator("#spoken")).containsText("Moving Kai Tanaka");
        keys(page, "ArrowDown", "Escape");
        assertThat(page.locator("#spoken")).hasText("Put back. Nothing was changed.");
        assertThat(card(page, "Kai Tanaka")).hasCount(0);
        assertThat(page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Place Kai Tanaka"))).isFocused();
        keys(page, "Enter");
        keys(page, "ArrowDown", "Enter");
        toast(page, "Kai Tanaka moved to 09:15, Thea Lindqvist.");
        assertThat(pins).isHidden();
        assertAt(page, "Kai Tanaka", "09:15–09:45");
        rosa.press("Undo");
        toast(page, "Kai Tanaka is back");
        assertThat(card(page, "Kai Tanaka")).hasCount(0);
        rosa.assertSilent();
    }

    @Test
    void showsWhatOthersDoWithoutBeingLoadedAgain(Visitor rosa) {
        Page page = open(rosa, "2026-12-10");
        page.evaluate("window.sameDocument = true");
        Locator free = page.locator(".free > a").first();
        free.focus();
        book(17, "2026-12-10", "14:00");
        card(page, "Jonas Berg").waitFor(new Locator.WaitForOptions().setTimeout(5_000));
        assertThat(page.locator(".free > a").first()).isFocused();
        Locator lost = page.locator(".bar > [data-background]").first();
        String before = lost.textContent().trim();
        AtCalendar.losesItsPractitioner(17, "2026-12-10");
        assertThat(lost).not().hasText(before, new LocatorAssertions.HasTextOptions().setTimeout(6_000));
        card(page, "Jonas Berg").press("p");
        assertThat(page.locator("#pins")).containsText("Jonas Berg");
        AtCalendar.isCancelled(17, "2026-12-10");
        assertThat(page.locator("#pins")).isHidden(new LocatorAssertions.IsHiddenOptions().setTimeout(6_000));
        assertThat(page.evaluate("window.sameDocument")).isEqualTo(true);
        rosa.open("calendar");
        page.waitForResponse(Pattern.compile(".*/calendar/changes.*"), () -> { });
        assertThat(page.locator(".gutter .now time")).hasText(Pattern.compile("09:\\d\\d"));
        rosa.assertSilent();
    }

    @Test
    void bookFromTheSpotThatIsPointedAt(Visitor rosa) {
        Page page = open(rosa, "2026-12-14");
        BoundingBox box = page.locator(".free > a").first().boundingBox();
        page.mouse().click(box.x + box.width / 2, box.y + 12 * ROW + 2);
        page.waitForURL(Pattern.compile(".*time=09(:|%3A)30.*"));
        page.goBack();
        page.waitForFunction("() => document.querySelector('.cal a[tabindex=\"0\"]')");
        page.locator(".free > a").first().scrollIntoViewIfNeeded();
        box = page.locator(".free > a").first().boundingBox();
        page.mouse().move(box.x + box.width / 2, box.y + 12 * ROW + 2);
        page.mouse().down();
        page.mouse().move(box.x + box.width / 2, box.y + 6 * ROW + 2);
        assertThat(page.locator(".spot")).hasText("09:00–09:45");
        page.mouse().up();
        page.waitForURL(Pattern.compile(".*time=09(:|%3A)00.*"));
        rosa.assertSilent();
    }

    @Test
    void looksWellInEveryView(Visitor rosa) {
        rosa.signIn("rosa@northgate.example", "London");
        for (String path : new String[] {"calendar?view=week&practitioner=" + Demo.THEA, "calendar?view=list&span=week", "calendar?view=rooms", "calendar/columns", "waiting", "calendar/sheet"}) {
            rosa.open(path).assertAccessibleHere();
            rosa.picture("calendar-" + path.replaceAll("\\W+", "-"));
        }
        rosa.open("calendar/sheet");
        byte[] pdf = rosa.page().pdf(new Page.PdfOptions().setPreferCSSPageSize(true));
        assertThat(Pattern.compile("/Type\\s*/Page\\b(?!s)").matcher(new String(pdf, StandardCharsets.ISO_8859_1)).results().count()).isEqualTo(1);
        rosa.assertSilent();
    }
}
