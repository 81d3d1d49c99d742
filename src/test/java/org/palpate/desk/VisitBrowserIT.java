package org.palpate.desk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.palpate.testing.BrowserTest;
import org.palpate.testing.Demo;
import org.palpate.testing.Tablet;
import org.palpate.testing.Visitor;

/** Ole Dahl's visit on Thea's tablet, with an open wound at the left calf, until he has his next appointment. */
@BrowserTest
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class VisitBrowserIT {

    private static final String OLE = "Ole Dahl";
    private static final String COMPRESSION = "Manual trigger point therapy";

    private static String patient;
    private static String visit;

    @Test
    @Order(1)
    void aPatientIsBookedScreenedAndHere(Visitor rosa, Visitor imre) {
        var desk = new AtReception(rosa);
        desk.arrive();
        rosa.open("patients/new");
        desk.types("Ole", "Dahl", "7.8.1985", "020 7946 0561");
        rosa.press("Register patient");
        desk.assertToast("Patient registered.");
        patient = desk.path("patients");
        rosa.follow("Book appointment");
        desk.picksService("Dry needling");
        desk.picksTime("Thea Lindqvist", "17:00");
        rosa.press("Book appointment");
        desk.assertToast("Appointment booked.");
        rosa.press("Check in");
        desk.assertToast("Patient has arrived.");
        screens(imre);
        rosa.page().reload();
        assertThat(rosa.page().locator(".chips")).not().containsText("Screening missing");
        rosa.assertSilent();
        imre.assertSilent();
    }

    private static void screens(Visitor imre) {
        var screening = new AtScreening(imre);
        imre.signIn("imre@northgate.example", "London").open(patient + "/screening");
        screening.answers(AtScreening.WOUND, "Yes");
        screening.marks(AtScreening.WOUND, "Lower limb", "Calf", "Left");
        screening.answersTheRestSafely();
        screening.assertComplete();
        screening.signs();
    }

    @Test
    @Order(2)
    void theTherapistMarksPointsOnATablet(@Tablet Visitor thea) {
        assumeThat(patient).isNotNull();
        var room = new AtTreatment(thea);
        arrives(thea);
        new AtReception(thea).card(OLE).tap();
        thea.press("Start visit");
        visit = new AtReception(thea).path("visits");
        thea.assertAccessibleAtEachSize();

        room.tapsMap("back", "infraspinatus", "right");
        assertThat(thea.page().locator("#point-heading")).containsText("Right infraspinatus");
        room.marksByKeyboard();
        assertThat(points(thea)).hasCount(2);
        assertThat(thea.page().locator("figure[data-view=front] .pts .pt")).hasAttribute("aria-label", Pattern.compile("Point 2"));
        room.takesBackPoint();
        assertThat(points(thea)).hasCount(1);
        room.addsFromList("Gastrocnemius", "Left");
        assertThat(thea.page().locator("#point-heading")).containsText("Left gastrocnemius");
        thea.assertAccessibleAtEachSize();
        thea.assertSilent();
    }

    @Test
    @Order(3)
    void findingsSayWhatKindOfPointItIs(@Tablet Visitor thea) {
        assumeThat(visit).isNotNull();
        var room = new AtTreatment(thea);
        arrives(thea);
        thea.open(visit);
        room.opensPoint("Right infraspinatus");
        room.finds("Taut band", "Yes");
        room.finds("Tender spot", "Yes");
        room.finds("Referred pain", "Yes");
        room.finds("Recognised", "No");
        room.assertConcluded("Latent");
        room.finds("Taut band", "No");
        room.finds("Referred pain", "No");
        room.assertConcluded("Tender point");
        room.finds("Taut band", "Yes");
        room.finds("Referred pain", "Yes");
        room.finds("Recognised", "Yes");
        room.assertConcluded("Active");
        room.finds("Pain on pressure", "7");
        assertThat(thea.page().locator("#points tr[data-kind=active]")).containsText("7/10");
        thea.page().reload();
        room.opensPoint("Right infraspinatus");
        room.assertConcluded("Active");
        thea.assertAccessibleAtEachSize();
        thea.assertSilent();
    }

    @Test
    @Order(4)
    void consentIsSignedWithAFingerAndAskedForAgain(@Tablet Visitor thea) {
        assumeThat(visit).isNotNull();
        var room = new AtTreatment(thea);
        arrives(thea);
        thea.open(visit);
        room.readsTheAlert("Open wound");
        room.opensPoint("Right infraspinatus");
        room.opensTechnique("Dry needling, deep");
        assertThat(thea.page().locator("#recording .verdict")).containsText("No signed consent holds for it here");
        thea.follow("Sign consent Dry needling");
        new AtConsent(thea).signsWithAFinger("Air around the lung");
        thea.open(visit).follow("Sign consent Hands-on treatment");
        new AtConsent(thea).signsByName("Soreness afterwards");
        thea.open(visit).press("Patient says yes today");
        room.assertToast("Consent confirmed for this visit.");
        thea.assertSilent(422);
    }

    @Test
    @Order(5)
    void onlyWhatTheScreeningAllowsIsRecorded(@Tablet Visitor thea) {
        assumeThat(visit).isNotNull();
        var room = new AtTreatment(thea);
        arrives(thea);
        thea.open(visit);
        room.opensPoint("Left gastrocnemius");
        String calf = room.selectedPoint();
        room.opensTechnique("Dry needling, deep");
        assertThat(thea.page().locator("#recording .verdict")).containsText("The screening does not allow it here");
        assertThat(thea.page().locator("#recording form")).hasCount(0);
        thea.assertAccessibleAtEachSize();

        room.opensPoint("Right infraspinatus");
        room.opensTechnique(COMPRESSION);
        room.rates("7", "4");
        room.sendsRecordTo(calf);
        new AtReception(thea).assertRefusedWith("is not cleared for");
        thea.assertAccessibleAtEachSize();
        thea.assertSilent(409, 422);

        recordsThreeTechniques(room);
        assertThat(thea.page().locator("#done .records li")).hasCount(3);
        thea.assertAccessibleAtEachSize();
        thea.assertSilent();
    }

    private static void recordsThreeTechniques(AtTreatment room) {
        room.opensPoint("Right infraspinatus");
        room.opensTechnique(COMPRESSION);
        room.rates("7", "4");
        room.records();
        room.opensTechnique("Myofascial release");
        room.rates("4", "3");
        room.choosesFirst("Areas");
        room.records();
        room.opensTechnique("Dry needling, deep");
        room.rates("3", "2");
        room.types("Needles in", "2");
        room.types("Needles out", "1");
        room.types("Lot number", "LOT 26-114");
        room.types("Needle expiry", "2028-05-31");
        room.chooses("Safe direction", "onto bone");
        room.statesCare("Nothing else has helped", "Shallow, onto the shoulder blade");
        room.records();
    }

    @Test
    @Order(6)
    void aVisitIsSignedWhenEveryNeedleIsOutAndStaysAsItIs(@Tablet Visitor thea) {
        assumeThat(visit).isNotNull();
        var room = new AtTreatment(thea);
        arrives(thea);
        thea.open(visit);
        thea.fill("What the patient says", "Shoulder freer after the second needle.").press("Sign visit");
        new AtReception(thea).assertRefusedWith("2 needles in, 1 out. Find every needle and correct the count");
        thea.assertSilent(409, 422);
        room.countsOut("2");
        thea.reads("All needles are out.");
        Page secondTab = thea.page().context().newPage();
        secondTab.navigate(visit);

        thea.fill("What the patient says", "Shoulder freer after the second needle.").press("Sign visit");
        room.assertToast("Visit signed.");
        thea.reads("Signed by Thea Lindqvist");
        assertThat(thea.page().locator("#add, #point, #recording, #noting")).hasCount(0);
        room.addsFromList(secondTab, "Soleus", "Right");
        assertThat(secondTab.getByRole(AriaRole.ALERT)).containsText("This visit is signed and stays as it is. Write an addendum instead.");

        thea.page().locator("#addendum textarea").fill("Called in the evening: no soreness.");
        thea.press("Add addendum");
        room.assertToast("Addendum added.");
        thea.reads("Called in the evening: no soreness.");
        thea.assertAccessibleAtEachSize();
        thea.assertSilent();
    }

    @Test
    @Order(7)
    void receptionSeesItCompletedAndBooksTheNext(Visitor rosa, @Tablet Visitor thea) {
        assumeThat(visit).isNotNull();
        var desk = new AtReception(rosa);
        desk.arrive();
        assertThat(desk.card(OLE)).containsText("Completed");
        desk.opensFromCalendar(OLE);
        rosa.follow("Book next");
        rosa.follow("Day after");
        desk.picksFirstTime("Thea Lindqvist");
        rosa.press("Book appointment");
        desk.assertToast("Appointment booked.");
        rosa.assertSilent();

        arrives(thea);
        thea.open(patient);
        thea.page().locator("section[aria-labelledby=visits]").getByRole(AriaRole.LINK).first().tap();
        thea.reads("Read only.");
        assertThat(thea.page().locator("figure[data-view=back] .pts .pt.active")).hasCount(1);
        thea.assertAccessibleAtEachSize();
        thea.open("patients/" + Demo.patient(1)).page().locator("section[aria-labelledby=visits]")
                .getByRole(AriaRole.LINK).first().tap();
        assertThat(thea.page().locator(".pts .pt")).hasCount(6);
        thea.assertSilent();
    }

    private static void arrives(Visitor thea) {
        thea.signIn("thea@northgate.example", "London");
        assertThat(thea.page()).hasURL(Pattern.compile("/calendar$"));
    }

    private static Locator points(Visitor thea) {
        return thea.page().locator("#points [data-point]");
    }
}
