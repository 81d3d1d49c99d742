package org.palpate.desk.calendar;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import org.palpate.kernel.Ids;
import org.palpate.testing.Demo;
import org.palpate.testing.RunningApp;
import org.palpate.testing.Visitor;
import org.palpate.testing.WebClient;

/** What somebody does at the calendar, and what a colleague books meanwhile. */
final class AtCalendar {

    /** The height of five minutes on the screen, in pixels. */
    static final int ROW = 8;

    private static WebClient colleague;

    private AtCalendar() {
    }

    private static synchronized WebClient colleague() {
        if (colleague == null) {
            colleague = WebClient.signedIn(RunningApp.shared(), "imre@northgate.example");
        }
        return colleague;
    }

    static Page open(Visitor visitor, String day) {
        visitor.signIn("rosa@northgate.example", "London").open("calendar?date=" + day);
        visitor.page().waitForFunction("() => document.querySelector('.cal a[tabindex=\"0\"]')");
        return visitor.page();
    }

    static int keys(Page page, String... keys) {
        for (String key : keys) {
            page.keyboard().press(key);
        }
        return keys.length;
    }

    /** Takes the card with the mouse and lets it go so many minutes later. */
    static void drag(Page page, String patient, int minutes) {
        card(page, patient).scrollIntoViewIfNeeded();
        BoundingBox box = card(page, patient).boundingBox();
        double x = box.x + box.width / 2;
        double y = box.y + box.height / 2;
        page.mouse().move(x, y);
        page.mouse().down();
        page.mouse().move(x, y + 20);
        page.mouse().move(x, y + (double) minutes / 5 * ROW);
        page.mouse().up();
    }

    /** What a finger does at a place of the window. */
    static void touch(CDPSession session, String what, double x, double y) {
        JsonArray points = new JsonArray();
        if (!what.equals("touchEnd")) {
            JsonObject point = new JsonObject();
            point.addProperty("x", x);
            point.addProperty("y", y);
            points.add(point);
        }
        JsonObject event = new JsonObject();
        event.addProperty("type", what);
        event.add("touchPoints", points);
        session.send("Input.dispatchTouchEvent", event);
    }

    static Locator card(Page page, String patient) {
        return page.locator(".appt > a").filter(new Locator.FilterOptions().setHasText(patient));
    }

    static void assertAt(Page page, String patient, String times) {
        assertThat(card(page, patient)).containsText(times);
    }

    static void toast(Page page, String words) {
        assertThat(page.locator("#toast")).containsText(words);
    }

    /** A follow-up with Thea, booked by a colleague. */
    static void book(int patient, String day, String time) {
        HttpResponse<String> answer = colleague().post("/appointments", Map.of("id", Ids.next().toString(), "patient", Demo.patient(patient).toString(),
                "service", Demo.FOLLOW_UP.toString(), "date", day, "slot", Demo.THEA + "@" + day + "T" + time + ":00Z"));
        assertThat(answer.statusCode()).isEqualTo(303);
    }

    static void losesItsPractitioner(int patient, String day) {
        become("'needs_reassignment', reason = 'practitioner_absent'", patient, day);
    }

    static void isCancelled(int patient, String day) {
        become("'cancelled', reason = 'patient_ill'", patient, day);
    }

    private static void become(String status, int patient, String day) {
        try (Connection owner = RunningApp.shared().database().asOwner()) {
            org.palpate.testing.Rows.run(owner, "update palpate.appointment set status = " + status + ", version = version + 1"
                    + " where patient_id = ? and cast(starts_at as date) = cast(? as date)", Demo.patient(patient), day);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /** Lets Thea work in London on a Sunday, early and late. */
    static void opensOnSunday(String day, String nextDay) {
        try (Connection owner = RunningApp.shared().database().asOwner()) {
            org.palpate.testing.Rows.run(owner, "insert into palpate.working_hours (clinic_id, id, practitioner_id, location_id, weekday, starts, ends, valid, one_day)"
                    + " values (?, ?, ?, ?, 7, '06:30', '21:45', ?::daterange, true)", Demo.NORTHGATE, Ids.next(), Demo.THEA, Demo.LONDON,
                    "[" + day + "," + nextDay + ")");
        } catch (SQLException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
