package org.palpate.desk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.sql.SQLException;
import java.util.regex.Pattern;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.palpate.testing.BrowserTest;
import org.palpate.testing.Demo;
import org.palpate.testing.RunningApp;
import org.palpate.testing.Visitor;
import org.palpate.testing.WithoutScripts;

/** Nora Lindholm at the front desk and at her first screening, with everything that is refused on the way. */
@BrowserTest
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class StoryBrowserIT {

    private static final String NORA = "Nora Lindholm";

    private static String patient;
    private static String appointment;

    @Test
    @Order(1)
    void receptionFindsPatientsAndRegistersANewOne(Visitor rosa) {
        var desk = new AtReception(rosa);
        desk.arrive();
        desk.assertHeading("Thea Lindqvist");
        assertThat(desk.card("Siobhán O'Neill")).containsText("In treatment");
        rosa.assertAccessibleAtEachSize();

        rosa.follow("Patients");
        desk.finds("zolk", "Małgorzata Żółkiewska");
        desk.finds("0112", "Ingrid Sørensen");
        desk.finds("20.4.1989", "Robert Achebe");
        rosa.assertAccessibleAtEachSize();

        rosa.follow("Register patient");
        desk.types("Nora", "Lindholm", "4.5.1990", "020 7946 0555");
        rosa.assertAccessibleAtEachSize();
        rosa.press("Register patient");
        desk.assertToast("Patient registered.");
        desk.assertHeading(NORA);
        patient = desk.path("patients");
        rosa.assertAccessibleAtEachSize();

        registersNobodyTwice(rosa, desk);
        rosa.follow("Correct details");
        rosa.fill("Phone", "020 7946 0557").press("Save details");
        desk.assertToast("Details saved.");
        desk.opensFound("0557", NORA);
        rosa.assertSilent(422);
    }

    private static void registersNobodyTwice(Visitor rosa, AtReception desk) {
        rosa.open("patients/new");
        desk.types("Nora", "Lindholm", "4 May 1990", "020 7946 0556");
        rosa.press("Register patient");
        desk.assertHeading("This may be the same person");
        rosa.reads("Same name");
        rosa.reads("Same birth date");
        rosa.assertAccessibleAtEachSize();
        rosa.follow(NORA);
        assertThat(rosa.page()).hasURL(Pattern.compile("/" + patient + "$"));
    }

    @Test
    @Order(2)
    void receptionBooksOnlyWhatTheDatabaseAllows(Visitor rosa) {
        assumeThat(patient).isNotNull();
        var desk = new AtReception(rosa);
        desk.arrive();
        rosa.open(patient).follow("Book appointment");
        rosa.reads("Screening missing");
        desk.picksService("Dry needling");
        assertThat(desk.whyNot("Callum Drummond")).containsText("Certificate for this technique at London ended on");
        assertThat(desk.whyNot("Mateus Ferraz")).containsText("No certificate for this technique");
        assertThat(desk.times("Aoife Brennan").first()).containsText("supervised by");
        rosa.assertAccessibleAtEachSize();

        desk.forgesTime("Thea Lindqvist", "11:00", Demo.THEA, "2026-11-16T13:15:00Z");
        desk.assertRefusedWith("That time has just been taken. Nothing was booked. Choose one of the free times");
        desk.assertRefusedWith("Thea Lindqvist has ");
        rosa.reads("Free instead");
        rosa.assertAccessibleAtEachSize();
        desk.forgesTime("Thea Lindqvist", "11:00", Demo.CALLUM, "2026-11-16T15:30:00Z");
        desk.assertRefusedWith("holds no certificate for this technique here at that time. Nothing was booked.");
        rosa.assertSilent(409, 422);

        desk.picksTime("Thea Lindqvist", "11:00");
        rosa.press("Book appointment");
        desk.assertToast("Appointment booked.");
        rosa.reads("Screening missing");
        appointment = desk.path("appointments");
        rosa.assertAccessibleAtEachSize();
        rosa.assertSilent();
    }

    @Test
    @Order(3)
    void receptionMovesCancelsChecksInAndRecordsANoShow(Visitor rosa) throws SQLException {
        assumeThat(appointment).isNotNull();
        var desk = new AtReception(rosa);
        desk.arrive();
        rosa.open(appointment).follow("Move");
        rosa.assertAccessibleAtEachSize();
        desk.picksTime("Thea Lindqvist", "14:00");
        rosa.press("Move appointment");
        desk.assertToast("Appointment moved.");
        rosa.reads("14:00–14:45");
        rosa.press("Check in");
        desk.assertToast("Patient has arrived.");

        desk.opensFromCalendar("Gareth Pryce");
        rosa.follow("Cancel appointment");
        rosa.assertAccessibleAtEachSize();
        rosa.page().getByLabel("Patient is ill").check();
        rosa.press("Cancel appointment");
        desk.assertToast("Appointment cancelled.");
        rosa.reads("Patient is ill");

        elenaIsLate();
        desk.opensFromCalendar("Elena Petrova");
        rosa.follow("Record no-show");
        rosa.page().getByLabel("Forgot the appointment").check();
        rosa.press("Record no-show");
        desk.assertToast("No-show recorded.");
        rosa.assertAccessibleAtEachSize();
        rosa.assertSilent();
    }

    /** The demo clinic's morning is over; this takes back what is recorded of one who did not come. */
    private static void elenaIsLate() throws SQLException {
        try (var owner = RunningApp.shared().database().asOwner(); var statement = owner.createStatement()) {
            statement.executeUpdate("update palpate.appointment set status = 'confirmed' where id = '"
                    + Demo.appointmentToday(23) + "'");
        }
    }

    @Test
    @Order(4)
    void whomTheScreeningForbidsNeedlesIsNotBookedForThem(Visitor rosa) {
        var desk = new AtReception(rosa);
        desk.arrive();
        rosa.open("patients/" + Demo.patient(4));
        rosa.reads("Dry needling: Blocked");
        rosa.follow("Book appointment");
        rosa.reads("Blocked by screening: Dry needling");
        assertThat(rosa.page().getByRole(AriaRole.RADIO, new Page.GetByRoleOptions().setName("Dry needling")))
                .isDisabled();
        rosa.assertAccessibleAtEachSize();
        assertThat(rosa.page().locator("body")).not().containsText(Pattern.compile("[Bb]leed|[Hh]aemo"));

        desk.picksService("Follow-up");
        rosa.page().locator("form[action='/appointments'] input[name=service]").evaluate(
                "(field, service) => field.value = service", Demo.DRY_NEEDLING.toString());
        desk.picksTime("Thea Lindqvist", "15:30");
        rosa.press("Book appointment");
        desk.assertRefusedWith("is blocked for this patient by the screening. Book another treatment");
        rosa.assertSilent(422);
        rosa.open("patients/" + Demo.patient(4) + "/screening");
        desk.assertHeading("This is not open to you");
        rosa.assertAccessibleAtEachSize();
        rosa.assertSilent(403);
    }

    @Test
    @Order(5)
    void screeningSaysWhatCanBeDoneAndIsSigned(Visitor imre) {
        assumeThat(patient).isNotNull();
        var screening = new AtScreening(imre);
        imre.signIn("imre@northgate.example", "London").open(patient).follow("Open screening");
        assertThat(screening.verdict("Dry needling")).containsText("Not yet known");
        screening.answers(AtScreening.CLOT, "Yes");
        assertThat(screening.verdict("Dry needling")).containsText("Blocked");
        screening.assertEverythingBlocked();
        imre.assertAccessibleAtEachSize();

        screening.answers(AtScreening.CLOT, "No");
        assertThat(imre.page().locator(".emergency")).hasCount(0);
        screening.answers(AtScreening.WOUND, "Yes");
        screening.marks(AtScreening.WOUND, "Lower limb", "Calf", "Left");
        assertThat(screening.verdict("Dry needling")).containsText(Pattern.compile("Left calf:\\s+Blocked"));
        assertThat(screening.verdict("Dry needling")).containsText("Not yet known");

        screening.answersTheRestSafely();
        screening.assertComplete();
        assertThat(screening.verdict("Dry needling").locator(".r")).hasText("Allowed, not everywhere");
        screening.signs();
        assertStored(imre);
    }

    private static void assertStored(Visitor imre) {
        imre.follow("Open screening");
        imre.follow("Open it");
        imre.reads("Signed by Dr. Imre Halász");
        imre.reads("Read only. Rules version");
        imre.reads("Rule open_wound");
        assertThat(imre.page().locator(".verdict").first()).containsText(Pattern.compile("Left calf:\\s+Blocked"));
        imre.assertAccessibleAtEachSize();
        imre.assertSilent();
    }

    @Test
    @Order(6)
    void screeningWorksWithoutScripts(@WithoutScripts Visitor imre) {
        var screening = new AtScreening(imre);
        imre.signIn("imre@northgate.example", "London").open("patients/" + Demo.patient(16) + "/screening");
        screening.answers(AtScreening.CLOT, "Yes");
        screening.checks();
        screening.assertEverythingBlocked();
        screening.answers(AtScreening.CLOT, "No");
        screening.answers(AtScreening.WOUND, "Yes");
        screening.checks();
        screening.marks(AtScreening.WOUND, "Lower limb", "Calf", "Left");
        screening.checks();
        assertThat(screening.verdict("Dry needling")).containsText(Pattern.compile("Left calf:\\s+Blocked"));
        screening.answersTheRestSafely();
        screening.checks();
        screening.assertComplete();
        screening.signs();
        imre.assertSilent();
    }
}
