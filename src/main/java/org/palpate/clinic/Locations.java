package org.palpate.clinic;

import jakarta.inject.Inject;
import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;
import org.palpate.database.Doorway;
import org.palpate.database.Sql;
import org.palpate.kernel.NotFound;
import org.palpate.kernel.Place;

/** The places where the clinic treats. */
@Doorway
public class Locations {

    private static final String JURISDICTION = "select jurisdiction from palpate.location where id = ?";

    private static final String PLACE = "select name, time_zone from palpate.location where id = ?";

    @Inject
    private Sql sql;

    public Place place(UUID locationId) {
        return sql.first(PLACE, row -> new Place(locationId, row.getString("name"), ZoneId.of(row.getString("time_zone"))), locationId)
                .orElseThrow(NotFound::new);
    }

    /** The country of a location in two letters, as GB; empty where it is not known. */
    public Optional<String> country(UUID locationId) {
        return sql.first(JURISDICTION, row -> row.getString(1), locationId)
                .map(jurisdiction -> jurisdiction.replaceFirst("-.*", ""))
                .filter(country -> country.matches("[A-Z]{2}"));
    }
}
