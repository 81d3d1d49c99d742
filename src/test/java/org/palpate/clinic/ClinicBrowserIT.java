package org.palpate.clinic;

import org.junit.jupiter.api.Test;
import org.palpate.testing.BrowserTest;
import org.palpate.testing.Visitor;

/** The clinical lead looks through services, rooms and devices, and changes the minutes around a service. */
@BrowserTest
class ClinicBrowserIT {

    @Test
    void looksAtServicesRoomsAndDevices(Visitor imre) {
        imre.signIn("imre@northgate.example", "London").open("services").reads("Sports massage");
        imre.picture("services");
        imre.assertAccessibleHere();
        imre.follow("Sports massage").reads("Changes count for new bookings.");
        imre.picture("service");
        imre.assertAccessibleHere();
        imre.fill("Length in minutes", "61").press("Save service").reads("Enter the length in steps of five minutes.");
        imre.assertSilent(422);
        imre.fill("Length in minutes", "60").press("Save service").reads("Service saved.");
        imre.follow("Rooms and devices").reads("Add a device");
        imre.picture("equipment");
        imre.assertAccessibleHere();
        imre.assertSilent();
    }
}
