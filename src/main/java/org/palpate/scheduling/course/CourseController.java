package org.palpate.scheduling.course;

import static org.palpate.kernel.Role.Names.CLINICAL_LEAD;
import static org.palpate.kernel.Role.Names.PRACTITIONER;
import static org.palpate.kernel.Role.Names.RECEPTIONIST;

import java.time.Clock;
import java.util.List;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.UriInfo;
import org.palpate.kernel.Outcome;
import org.palpate.kernel.Refusal;
import org.palpate.web.Answer;
import org.palpate.web.Blank;
import org.palpate.web.Form;
import org.palpate.web.Page;
import org.palpate.web.Redirect;

/** Planning a course, booking it whole, and looking at it. */
@Path("/courses")
@RolesAllowed({RECEPTIONIST, PRACTITIONER, CLINICAL_LEAD})
@RequestScoped
public class CourseController {

    private static final int USUAL_VISITS = 6;

    @Inject
    private PlanPage page;
    @Inject
    private Courses courses;
    @Inject
    private Clock clock;

    /** Everything that was chosen stands in the address; once the number of visits does, each is proposed. */
    @GET
    @Path("new")
    public Page plan(@Context UriInfo uri) {
        MultivaluedMap<String, String> query = uri.getQueryParameters();
        if (query.containsKey("visits")) {
            PlanForm form = new PlanForm(query);
            return page.show(form).status(form.valid() ? 200 : 422);
        }
        Blank blank = Form.blank(query).with("visits", USUAL_VISITS).with("every", 1).with("unit", Plan.Unit.WEEKS).with("fit", "same");
        return page.show(new PlanForm(query.containsKey("date") ? blank : blank.with("date", page.today())));
    }

    @POST
    public Answer book(MultivaluedMap<String, String> params) {
        PlanForm form = new PlanForm(params);
        Plan plan = form.plan();
        form.requirePicks();
        if (plan == null || !form.valid()) {
            return page.show(form).status(422);
        }
        return Outcome.of(() -> courses.book(form.recordId(), plan, List.copyOf(form.picks().values()))).fold(
                id -> Redirect.to("/courses/" + id).saying("scheduling.course.booked").undoneBy("/courses/" + id + "/withdrawal", 0),
                refusals -> refused(form, refusals));
    }

    @GET
    @Path("{id: [0-9a-f-]{36}}")
    public Page show(@PathParam("id") UUID id) {
        CourseCards course = courses.get(id);
        return Page.of("scheduling/course/show").with("course", course).with("card", course.visits().get(0)).with("open", course.open(clock.instant()));
    }

    private Page refused(PlanForm form, List<Refusal> refusals) {
        form.refuse(refusals);
        return page.show(form).status(Clashes.status(refusals));
    }
}
