package org.palpate.desk;

import static org.palpate.kernel.Role.Names.CLINICAL_LEAD;
import static org.palpate.kernel.Role.Names.PRACTITIONER;
import static org.palpate.kernel.Role.Names.RECEPTIONIST;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import org.palpate.kernel.Caller;
import org.palpate.kernel.Place;
import org.palpate.web.Answer;
import org.palpate.web.Page;
import org.palpate.web.Redirect;

/** The calendar of a day at the chosen location. */
@Path("/calendar")
@RolesAllowed({RECEPTIONIST, PRACTITIONER, CLINICAL_LEAD})
@RequestScoped
public class DayController {

    @Inject
    private Days days;
    @Inject
    private Caller caller;
    @Inject
    private Clock clock;

    @GET
    public Answer show(@QueryParam("date") String date) {
        Place place = caller.user().location();
        return place == null ? Redirect.to("/locations")
                : Page.of("desk/day").with("now", clock.instant()).with("day", days.of(place, day(date, LocalDate.now(clock.withZone(place.zone())))));
    }

    /** What is not a date means today. */
    private static LocalDate day(String date, LocalDate today) {
        try {
            return date == null ? today : LocalDate.parse(date);
        } catch (DateTimeParseException unreadable) {
            return today;
        }
    }
}
