package org.palpate.desk.calendar;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.palpate.desk.calendar.AtCalendar.ROW;
import static org.palpate.desk.calendar.AtCalendar.assertAt;
import static org.palpate.desk.calendar.AtCalendar.book;
import static org.palpate.desk.calendar.AtCalendar.card;
import static org.palpate.desk.calendar.AtCalendar.keys;
import static org.palpate.desk.calendar.AtCalendar.open;
import static org.palpate.desk.calendar.AtCalendar.opensOnSunday;
import static org.palpate.desk.calendar.AtCalendar.toast;

import java.util.regex.Pattern;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.LoadState;
import com.microsoft.playwright.options.WaitForSelectorState;
import org.junit.jupiter.api.Test;
import org.palpate.testing.BrowserTest;
import org.palpate.testing.Visitor;

/** Reception with the keyboard alone: booking, arrivals, lengths, and the list of keys. */
@BrowserTest
class CalendarKeysBrowserIT {

    @Test
    void makesAnAppointmentLongerByItsEdgeAndByKeys(Visitor rosa) {
        book(18, "2026-12-15", "09:00");
        Page page = open(rosa, "2026-12-15");
        BoundingBox box = card(page, "Zoë Clarke").boundingBox();
        page.mouse().move(box.x + box.width / 2, box.y + box.height - 3);
        page.mouse().down();
        page.mouse().move(box.x + box.width / 2, box.y + box.height - 3 + 3 * ROW);
        page.mouse().up();
        toast(page, "Zoë Clarke takes 45 minutes now.");
        assertAt(page, "Zoë Clarke", "09:00–09:45");
        assertThat(card(page, "Zoë Clarke")).isFocused();
        keys(page, "Shift+ArrowUp", "Escape");
        assertAt(page, "Zoë Clarke", "09:00–09:45");
        keys(page, "Shift+ArrowUp", "Shift+ArrowUp", "Enter");
        toast(page, "Zoë Clarke takes 35 minutes now.");
        rosa.press("Undo");
        toast(page, "Zoë Clarke is back");
        assertAt(page, "Zoë Clarke", "09:00–09:45");
        assertThat(card(page, "Zoë Clarke")).isFocused();
        rosa.assertSilent();
    }

    @Test
    void carriesACardIntoTheEveningOfADayThatIsOpenLate(Visitor rosa) {
        opensOnSunday("2026-12-20", "2026-12-21");
        book(18, "2026-12-20", "20:00");
        Page page = open(rosa, "2026-12-20");
        card(page, "Zoë Clarke").focus();
        keys(page, "m", "ArrowDown", "ArrowDown", "ArrowDown", "ArrowDown");
        assertAt(page, "Zoë Clarke", "21:00–21:30");
        keys(page, "Enter");
        toast(page, "Zoë Clarke moved to 21:00");
        assertAt(page, "Zoë Clarke", "21:00–21:30");
        rosa.press("Undo");
        toast(page, "Zoë Clarke is back");
        assertAt(page, "Zoë Clarke", "20:00–20:30");
        page.mouse().move(0, 0);
        Locator first = page.locator(".free > a").filter(new Locator.FilterOptions().setHasText("Thea Lindqvist")).first();
        assertThat(first).containsText("06:30");
        first.click(new Locator.ClickOptions().setPosition(20, 4));
        page.waitForURL(Pattern.compile(".*time=06(:|%3A)30.*"));
        rosa.assertSilent();
    }

    @Test
    void marksAnArrivalByKeyAndTakesItBack(Visitor rosa) {
        rosa.signIn("rosa@northgate.example", "London").open("calendar");
        Page page = rosa.page();
        page.waitForFunction("() => document.querySelector('.cal a[tabindex=\"0\"]')");
        card(page, "Kai Tanaka").focus();
        keys(page, "a");
        toast(page, "Kai Tanaka has arrived. Screening questions are open: ask them before the treatment.");
        assertAt(page, "Kai Tanaka", "Arrived");
        rosa.press("Undo");
        toast(page, "Kai Tanaka is marked as not arrived again.");
        assertAt(page, "Kai Tanaka", "Confirmed");
        rosa.assertSilent();
    }

    @Test
    void worksThroughTheListByKeys(Visitor rosa) {
        book(21, "2026-12-22", "09:00");
        book(22, "2026-12-22", "10:00");
        rosa.signIn("rosa@northgate.example", "London").open("calendar?view=list&date=2026-12-22");
        Page page = rosa.page();
        page.waitForLoadState(LoadState.NETWORKIDLE);
        Locator links = page.locator(".agenda th a");
        keys(page, "ArrowDown");
        assertThat(links.first()).isFocused();
        keys(page, "End", "ArrowUp", "Home", "ArrowDown", "p");
        assertThat(links.nth(1)).isFocused();
        String second = links.nth(1).textContent();
        Locator take = page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Place " + second));
        assertThat(take).isVisible();
        rosa.assertAccessibleHere();
        keys(page, "m");
        page.waitForURL(Pattern.compile(".*/appointments/[0-9a-f-]{36}/move"));
        rosa.reads(second);
        rosa.open("calendar?view=list&date=2026-12-23");
        take.press("Enter");
        page.waitForURL(Pattern.compile(".*/move\\?date=2026-12-23"));

        rosa.open("calendar?view=list&date=2026-12-22");
        page.waitForLoadState(LoadState.NETWORKIDLE);
        keys(page, "t");
        page.waitForURL(Pattern.compile(".*view=list&date=2026-11-16"));
        page.waitForLoadState(LoadState.NETWORKIDLE);
        page.locator(".agenda th a").filter(new Locator.FilterOptions().setHasText("Kai Tanaka")).press("a");
        toast(page, "Kai Tanaka has arrived.");
        rosa.press("Undo");
        toast(page, "Kai Tanaka is marked as not arrived again.");
        rosa.assertSilent();
    }

    @Test
    void booksAKnownPatientWithFewKeys(Visitor rosa) {
        Page page = open(rosa, "2026-12-21");
        page.waitForFunction("() => document.querySelector('.free > a[tabindex=\"0\"]')");
        int presses = keys(page, "ArrowDown", "Enter");
        page.waitForURL(Pattern.compile(".*/appointments/new\\?.*time=.*"));
        assertThat(page.locator("#f-q")).isFocused();
        page.keyboard().type("Levi");
        page.locator("#found a").first().waitFor();
        presses += keys(page, "ArrowDown", "Enter");
        assertThat(page.locator("input[name=service]:enabled").first()).isFocused();
        presses += keys(page, "Space");
        page.locator(".slots input:checked").waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.ATTACHED));
        presses += keys(page, "Control+Enter") + 1;
        toast(page, "Appointment booked.");
        rosa.reads("Miriam Levi");
        rosa.reads("08:30–09:15");
        assertThat(presses).isLessThanOrEqualTo(12);
        rosa.assertSilent();
    }

    @Test
    void listsItsKeysAndCanTurnThemOff(Visitor rosa) {
        Page page = open(rosa, "2026-12-07");
        keys(page, "?");
        Locator dialog = page.getByRole(AriaRole.DIALOG, new Page.GetByRoleOptions().setName("Keys"));
        assertThat(dialog).isVisible();
        rosa.assertAccessible();
        dialog.getByRole(AriaRole.CHECKBOX).uncheck();
        dialog.getByRole(AriaRole.BUTTON).click();
        keys(page, "?", "n");
        assertThat(dialog).isHidden();
        page.reload();
        keys(page, "?");
        assertThat(dialog).isHidden();
        rosa.press("Keys");
        dialog.getByRole(AriaRole.CHECKBOX).check();
        dialog.getByRole(AriaRole.BUTTON).click();
        keys(page, "/");
        page.waitForURL(Pattern.compile(".*/patients"));
        keys(page, "?");
        assertThat(page.locator("#f-q")).isFocused();
        rosa.assertSilent();
    }
}
