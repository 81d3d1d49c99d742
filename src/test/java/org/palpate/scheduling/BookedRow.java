package org.palpate.scheduling;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.UUID;

import org.palpate.kernel.Ids;
import org.palpate.testing.Demo;

/** An appointment written by plain SQL, past the application: dry needling with Thea in London unless said otherwise. */
record BookedRow(UUID clinic, UUID location, UUID room, UUID practitioner, UUID patient, UUID service, String family,
                 boolean needsCertificate, OffsetDateTime start, OffsetDateTime end) {

    private static final String INSERT = """
            insert into palpate.appointment (clinic_id, id, location_id, room_id, practitioner_id, patient_id, service_id, family,
              needs_certificate, starts_at, ends_at, status, status_at, status_by, booked_at, booked_by)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'booked', ?, ?, ?, ?)
            """;

    static BookedRow at(String start, int minutes) {
        OffsetDateTime from = OffsetDateTime.parse(start);
        return new BookedRow(Demo.NORTHGATE, Demo.LONDON, Demo.room(12), Demo.THEA, Demo.patient(40), Demo.DRY_NEEDLING, "dry_needling",
                true, from, from.plusMinutes(minutes));
    }

    BookedRow with(UUID who) {
        return new BookedRow(clinic, location, room, who, patient, service, family, needsCertificate, start, end);
    }

    BookedRow in(UUID otherRoom) {
        return new BookedRow(clinic, location, otherRoom, practitioner, patient, service, family, needsCertificate, start, end);
    }

    BookedRow at(UUID otherLocation, UUID otherRoom) {
        return new BookedRow(clinic, otherLocation, otherRoom, practitioner, patient, service, family, needsCertificate, start, end);
    }

    BookedRow of(UUID otherPatient) {
        return new BookedRow(clinic, location, room, practitioner, otherPatient, service, family, needsCertificate, start, end);
    }

    BookedRow forClinic(UUID otherClinic) {
        return new BookedRow(otherClinic, location, room, practitioner, patient, service, family, needsCertificate, start, end);
    }

    BookedRow claimingNoCertificate() {
        return new BookedRow(clinic, location, room, practitioner, patient, service, family, false, start, end);
    }

    UUID insert(Connection connection) throws SQLException {
        UUID id = Ids.next();
        try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
            Object[] values = {clinic, id, location, room, practitioner, patient, service, family, needsCertificate, start, end,
                    start, Demo.account(10), start, Demo.account(10)};
            for (int i = 0; i < values.length; i++) {
                insert.setObject(i + 1, values[i]);
            }
            insert.executeUpdate();
        }
        return id;
    }
}
