package org.palpate.desk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.Page;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.palpate.testing.BrowserTest;
import org.palpate.testing.Demo;
import org.palpate.testing.Visitor;
import org.palpate.testing.WithoutScripts;

/** An appointment at the front desk from booking to its end, with what is undone, restored, and taken by somebody else. */
@BrowserTest
class FlowBrowserIT {

    /** A Monday of which no other test knows. */
    private static final String DAY = "2026-12-14";

    @Test
    void everyChangeCanBeUndoneAndWhatWasGivenUpComesBack(Visitor rosa) {
        var desk = new AtReception(rosa);
        desk.arrive();
        books(rosa, desk, 21, Demo.FOLLOW_UP.toString(), "10:00");
        rosa.picture("flow-booked");

        rosa.press("Confirm");
        desk.assertToast("Appointment confirmed.");
        rosa.assertAccessibleHere();
        rosa.picture("flow-toast");
        rosa.press("Undo");
        desk.assertToast("Undone. Everything is as it was before.");
        assertThat(rosa.page().getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Confirm"))).isVisible();

        rosa.follow("Longer or shorter");
        rosa.assertAccessibleHere();
        rosa.fill("Minutes", "50").press("Change length");
        desk.assertToast("Length changed.");
        rosa.reads("10:00–10:50");

        rosa.follow("Cancel appointment");
        rosa.picture("flow-cancel");
        rosa.page().getByLabel("Patient is ill").check();
        rosa.press("Cancel appointment");
        rosa.reads("Patient is ill");
        rosa.picture("flow-cancelled");
        rosa.press("Restore");
        desk.assertToast("Appointment booked again.");
        rosa.reads("10:00–10:50");
        rosa.assertAccessibleHere();
        rosa.assertSilent();
    }

    @Test
    void whoIsSlowerReadsWhoWasFasterAndBooksTheNextTimeInOnePress(Visitor rosa) {
        var desk = new AtReception(rosa);
        desk.arrive();
        books(rosa, desk, 22, Demo.FOLLOW_UP.toString(), "14:00");
        rosa.open(form(25, Demo.FOLLOW_UP.toString()));
        desk.forgesTime("Thea Lindqvist", "15:00", Demo.THEA, DAY + "T14:00:00Z");
        desk.assertRefusedWith("Thea Lindqvist has");
        rosa.reads("Free instead: one press books it");
        rosa.assertAccessibleHere();
        rosa.picture("flow-clash");
        rosa.page().locator("section.note button[name=slot]").first().click();
        desk.assertToast("Appointment booked.");
        rosa.assertSilent(409);
    }

    @Test
    void aTraineeIsOfferedWithASupervisor(Visitor rosa) {
        var desk = new AtReception(rosa);
        desk.arrive();
        rosa.open(form(29, Demo.DRY_NEEDLING.toString()));
        rosa.picture("flow-supervised-choice");
        desk.picksFirstTime("Aoife Brennan");
        rosa.press("Book appointment");
        desk.assertToast("Appointment booked.");
        rosa.reads("Aoife Brennan, supervised by Dr. Imre Halász");
        rosa.assertAccessibleHere();
        rosa.picture("flow-supervised");
        rosa.assertSilent();
    }

    @Test
    void aWalkInSeesAtOnceWhoIsFreeFromWhen(Visitor rosa) {
        var desk = new AtReception(rosa);
        desk.arrive();
        rosa.open("patients/" + Demo.patient(39)).follow("Walk-in");
        rosa.page().getByRole(AriaRole.RADIO, new Page.GetByRoleOptions().setName("Follow-up")).check();
        assertThat(rosa.page().getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName(Pattern.compile("^From \\d\\d:\\d[05] on$")))).isVisible();
        rosa.assertAccessibleHere();
        rosa.picture("flow-walk-in");
        rosa.open("calendar").follow("Walk-in");
        rosa.reads("Register a new patient");
        rosa.assertAccessibleHere();
        rosa.assertSilent();
    }

    @Test
    void undoesWithoutScripts(@WithoutScripts Visitor rosa) {
        var desk = new AtReception(rosa);
        desk.arrive();
        books(rosa, desk, 34, Demo.FOLLOW_UP.toString(), "11:30");
        rosa.press("Confirm");
        desk.assertToast("Appointment confirmed.");
        rosa.press("Undo");
        desk.assertToast("Undone.");
        rosa.follow("Move");
        desk.picksTime("Thea Lindqvist", "16:00");
        rosa.press("Move appointment");
        desk.assertToast("Appointment moved.");
        rosa.reads("16:00–16:30");
        rosa.press("Undo");
        rosa.reads("11:30–12:00");
        rosa.assertSilent();
    }

    private static void books(Visitor rosa, AtReception desk, int patient, String service, String time) {
        rosa.open(form(patient, service));
        desk.picksTime("Thea Lindqvist", time);
        rosa.press("Book appointment");
        desk.assertToast("Appointment booked.");
    }

    private static String form(int patient, String service) {
        return "appointments/new?patient=" + Demo.patient(patient) + "&service=" + service + "&date=" + DAY;
    }
}
