package org.palpate.desk.calendar;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;

import jakarta.ws.rs.core.MultivaluedMap;
import org.palpate.kernel.Place;
import org.palpate.web.Form;

/** What the address asks the calendar for. What it does not say, or says unreadably, means today and everybody. */
class ScopeForm extends Form {

    private final View view;
    private final LocalDate date;
    private final UUID practitioner;
    private final boolean wholeWeek;

    ScopeForm(MultivaluedMap<String, String> query) {
        super("desk.scope", query);
        view = View.of(value("view"));
        date = optionalDate("date");
        practitioner = optionalUuid("practitioner");
        wholeWeek = value("span").equals("week");
    }

    Scope scope(Place place, Clock clock) {
        return new Scope(place, view, date == null ? place.today(clock) : date, practitioner, wholeWeek);
    }
}
