package org.palpate.scheduling.course;

import static org.palpate.kernel.Role.Names.CLINICAL_LEAD;
import static org.palpate.kernel.Role.Names.PRACTITIONER;
import static org.palpate.kernel.Role.Names.RECEPTIONIST;

import java.util.List;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import org.palpate.kernel.Outcome;
import org.palpate.kernel.Refusal;
import org.palpate.web.Answer;
import org.palpate.web.Messages;
import org.palpate.web.Page;
import org.palpate.web.Redirect;

/** What the Undo of a course does: of its booking, and of a change of several visits. */
@Path("/courses/{id: [0-9a-f-]{36}}")
@RolesAllowed({RECEPTIONIST, PRACTITIONER, CLINICAL_LEAD})
@RequestScoped
public class CourseUndoController {

    @PathParam("id")
    private UUID id;
    @Inject
    private Courses courses;

    @POST
    @Path("withdrawal")
    public Answer withdraw() {
        return answer(Outcome.of(() -> courses.withdraw(id)), "scheduling.course.withdrawn");
    }

    /** The visits with their versions stand in the address, as the change has made them. */
    @POST
    @Path("undo")
    public Answer undo(@QueryParam("made") String made) {
        return answer(Outcome.of(() -> courses.undo(id, Made.read(made))), "scheduling.course.undone");
    }

    private Answer answer(Outcome<Void> outcome, String message) {
        return outcome.fold(done -> Redirect.to("/courses/" + id).saying(message), this::refused);
    }

    private Page refused(List<Refusal> refusals) {
        return Page.of("scheduling/course/refused").with("id", id).with("refusals",
                refusals.stream().map(refusal -> Messages.text(refusal.code(), refusal.args().toArray())).toList()).status(Clashes.status(refusals));
    }
}
