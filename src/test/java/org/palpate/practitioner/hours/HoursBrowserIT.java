package org.palpate.practitioner.hours;

import org.junit.jupiter.api.Test;
import org.palpate.testing.BrowserTest;
import org.palpate.testing.Visitor;

/** The clinical lead opens a practitioner, enters hours of one day and takes them out again; reception enters an absence. */
@BrowserTest
class HoursBrowserIT {

    @Test
    void entersHoursOfOneDayAndRemovesThem(Visitor imre) {
        imre.signIn("imre@northgate.example", "Baltimore").open("practitioners");
        imre.assertAccessibleHere();
        imre.picture("practitioners");
        imre.follow("Mateus Ferraz").follow("Show hours");
        imre.picture("hours");
        imre.assertAccessibleHere();
        imre.page().locator("form[action$='/days'] [name=from]").fill("2027-01-07");
        imre.page().locator("form[action$='/days'] [name=start]").fill("14:00");
        imre.page().locator("form[action$='/days'] [name=end]").fill("13:00");
        imre.press("Add this day").reads("The hours must end after they begin.");
        imre.assertSilent(422);
        imre.picture("hours-error");
        imre.page().locator("form[action$='/days'] [name=end]").fill("17:00");
        imre.press("Add this day").reads("Thursday 7 January 2027");
        imre.follow("Change or end: Thursday 7 January 2027").reads("Remove this exception");
        imre.press("Remove exception").reads("No exception is entered.");
        imre.follow("Change or end: Thursday").reads("Change from a date on");
        imre.picture("hours-change");
        imre.open("closures").assertAccessibleHere();
        imre.picture("closures");
        imre.assertSilent();
    }

    @Test
    void entersAnAbsenceAndIsAskedAboutWhatItStrands(Visitor rosa) {
        rosa.signIn("rosa@northgate.example", "London").open("practitioners");
        rosa.follow("Thea Lindqvist").follow("Show absences");
        rosa.page().getByLabel("Why").selectOption("Training");
        rosa.fill("First day", "2026-11-17").press("Enter absence").reads("would lose the time");
        rosa.assertSilent(422);
        rosa.picture("absence-strands");
        rosa.assertAccessibleHere();
        rosa.assertSilent();
    }
}
