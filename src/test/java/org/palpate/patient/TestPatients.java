package org.palpate.patient;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Set;
import java.util.UUID;
import org.palpate.kernel.CurrentUser;
import org.palpate.kernel.Ids;
import org.palpate.kernel.Place;
import org.palpate.kernel.Role;
import org.palpate.testing.Rows;
import org.palpate.testing.TestDatabase;

/** A clinic without patients, somebody at its desk, and the details of people who come in. */
final class TestPatients {

    private static final Place HARBOUR = new Place(Ids.next(), "Harbour Street", ZoneId.of("Europe/London"));

    private TestPatients() {
    }

    static UUID newClinic() {
        UUID clinic = Ids.next();
        try (Connection owner = TestDatabase.shared().asOwner()) {
            Rows.run(owner, "insert into palpate.clinic (id, name) values (?, 'Northgate')", clinic);
            return clinic;
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    static CurrentUser receptionist(UUID clinic, UUID account) {
        return new CurrentUser(account, "Rosa Lind", clinic, "Northgate", Set.of(Role.RECEPTIONIST), null, HARBOUR);
    }

    static PatientDetails details(String name, String born, String phoneEnd) {
        String[] parts = name.split(" ");
        return new PatientDetails(new PersonName(parts[0], parts[1]), new BirthDate(LocalDate.parse(born)),
                PhoneNumber.read("+44 20 7946 0" + phoneEnd, null).orElseThrow(), null, null, null, null);
    }
}
