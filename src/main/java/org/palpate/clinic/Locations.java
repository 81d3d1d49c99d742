package org.palpate.clinic;

import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;
import org.palpate.database.Doorway;
import org.palpate.database.Sql;

/** The places where the clinic treats. */
@Doorway
public class Locations {

    private static final String JURISDICTION = "select jurisdiction from palpate.location where id = ?";

    @Inject
    private Sql sql;

    /** The country of a location in two letters, as GB; empty where it is not known. */
    public Optional<String> country(UUID locationId) {
        return sql.first(JURISDICTION, row -> row.getString(1), locationId)
                .map(jurisdiction -> jurisdiction.replaceFirst("-.*", ""))
                .filter(country -> country.matches("[A-Z]{2}"));
    }
}
