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
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MultivaluedMap;
import org.palpate.kernel.Caller;
import org.palpate.kernel.Outcome;
import org.palpate.scheduling.Card;
import org.palpate.scheduling.StatusReason;
import org.palpate.web.Answer;
import org.palpate.web.Blank;
import org.palpate.web.Form;
import org.palpate.web.Page;
import org.palpate.web.Redirect;

/** Changing a course: this visit, this and later ones, or all that are still to come. */
@Path("/courses/{id: [0-9a-f-]{36}}")
@RolesAllowed({RECEPTIONIST, PRACTITIONER, CLINICAL_LEAD})
@RequestScoped
public class CourseChangeController {

    @PathParam("id")
    private UUID id;
    @Inject
    private Courses courses;
    @Inject
    private PlanPage page;
    @Inject
    private Caller caller;
    @Inject
    private Clock clock;

    @GET
    @Path("move")
    public Page chooseWhere(@QueryParam("from") String from) {
        return page("move", new ChangeForm(asked(from).with("days", 0)));
    }

    @POST
    @Path("move")
    public Answer move(MultivaluedMap<String, String> params) {
        ChangeForm form = new ChangeForm(params);
        return form.valid() ? answer(form, "move", Outcome.of(() -> courses.move(form.change(id), form.shifting())), "scheduling.course.moved")
                : page("move", form).status(422);
    }

    @GET
    @Path("cancellation")
    public Page chooseWhy(@QueryParam("from") String from) {
        return page("cancel", new ChangeForm(asked(from)));
    }

    @POST
    @Path("cancellation")
    public Answer cancel(MultivaluedMap<String, String> params) {
        ChangeForm form = new ChangeForm(params);
        StatusReason reason = form.reason();
        return form.valid() ? answer(form, "cancel", Outcome.of(() -> courses.cancel(form.change(id), reason)), "scheduling.course.cancelled")
                : page("cancel", form).status(422);
    }

    private static Blank asked(String from) {
        return Form.blank().with("from", from).with("scope", from == null ? Scope.ALL : Scope.LATER);
    }

    private Page page(String template, ChangeForm form) {
        CourseCards course = courses.get(id);
        List<Card> open = course.open(clock.instant());
        return Page.of("scheduling/course/" + template).with("form", form).with("course", course).with("card", course.visits().get(0))
                .with("open", open).with("seen", ChangeForm.seen(open)).with("scopes", form.scopes(course, clock.instant())).with("reasons", ChangeForm.reasons())
                .with("practitioners", page.practitioners(caller.user().location(), page.today()));
    }

    private Answer answer(ChangeForm form, String template, Outcome<Made> outcome, String message) {
        return outcome.fold(made -> Redirect.to("/courses/" + id).saying(message)
                .undoneBy("/courses/" + id + "/undo?made=" + made.text(), 0), refusals -> {
            form.refuse(refusals);
            return page(template, form).status(Clashes.status(refusals));
        });
    }
}
