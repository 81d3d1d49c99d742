package org.palpate.desk.calendar;

import static org.palpate.kernel.Role.Names.CLINICAL_LEAD;
import static org.palpate.kernel.Role.Names.PRACTITIONER;
import static org.palpate.kernel.Role.Names.RECEPTIONIST;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MultivaluedMap;
import org.palpate.kernel.Caller;
import org.palpate.kernel.Place;
import org.palpate.practitioner.Rota;
import org.palpate.practitioner.Rotas;
import org.palpate.web.Answer;
import org.palpate.web.Form;
import org.palpate.web.Page;
import org.palpate.web.Redirect;

/** In which order one sees the columns of the calendar, and whom not at all. */
@Path("/calendar/columns")
@RolesAllowed({RECEPTIONIST, PRACTITIONER, CLINICAL_LEAD})
@RequestScoped
public class LayoutController {

    @Inject
    private Layouts layouts;
    @Inject
    private Rotas rotas;
    @Inject
    private Caller caller;
    @Inject
    private Clock clock;

    @GET
    public Page show(@QueryParam("date") String date) {
        Layout layout = layouts.of(caller.user().accountId(), caller.user().location());
        return Page.of("desk/calendar/columns").with("form", new LayoutForm(Form.blank().with("date", date)))
                .with("team", layout.sorted(team())).with("hidden", layout.hidden());
    }

    @POST
    public Answer arrange(MultivaluedMap<String, String> params) {
        LayoutForm form = new LayoutForm(params);
        layouts.arrange(caller.user().location(), form.layout(team().stream().map(Rota::practitionerId).collect(Collectors.toSet())));
        String date = form.value("date").matches("[0-9-]{10}") ? "?date=" + form.value("date") : "";
        return form.isMoving() ? Redirect.to("/calendar/columns" + date) : Redirect.to("/calendar" + date).saying("desk.columns.saved");
    }

    private List<Rota> team() {
        Place place = caller.user().location();
        LocalDate today = place.today(clock);
        return rotas.of(place, today, today.plusDays(1));
    }
}
