package org.palpate.scheduling.flow;

import static org.palpate.kernel.Role.Names.CLINICAL_LEAD;
import static org.palpate.kernel.Role.Names.PRACTITIONER;
import static org.palpate.kernel.Role.Names.RECEPTIONIST;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MultivaluedMap;
import org.palpate.clinic.notice.Notice;
import org.palpate.clinic.notice.Notices;
import org.palpate.kernel.Outcome;
import org.palpate.kernel.Refusal;
import org.palpate.scheduling.Appointments;
import org.palpate.scheduling.Refusals;
import org.palpate.scheduling.StatusChanges;
import org.palpate.scheduling.StatusReason;
import org.palpate.web.Answer;
import org.palpate.web.Form;
import org.palpate.web.Page;
import org.palpate.web.Redirect;

/** The ways out of the ordinary course of an appointment, each with a reason: cancelled, no-show, arrival taken back. */
@Path("/appointments/{id: [0-9a-f-]{36}}")
@RolesAllowed({RECEPTIONIST, PRACTITIONER, CLINICAL_LEAD})
@RequestScoped
public class ReasonController {

    @PathParam("id")
    private UUID id;
    @Inject
    private Appointments appointments;
    @Inject
    private StatusChanges changes;
    @Inject
    private Notices notices;
    @Inject
    private Clock clock;

    @GET
    @Path("cancellation")
    public Page whyCancel() {
        return page("cancel", new ReasonForm(StatusReason.Kind.CANCELLATION, Form.blank()));
    }

    @POST
    @Path("cancellation")
    public Answer cancel(MultivaluedMap<String, String> params) {
        return answer("cancel", new ReasonForm(StatusReason.Kind.CANCELLATION, params), reason -> changes.cancel(id, reason));
    }

    @GET
    @Path("no-show")
    public Page whyNotShown() {
        return page("no_show", new ReasonForm(StatusReason.Kind.NO_SHOW, Form.blank()));
    }

    @POST
    @Path("no-show")
    public Answer recordNoShow(MultivaluedMap<String, String> params) {
        return answer("no_show", new ReasonForm(StatusReason.Kind.NO_SHOW, params), reason -> changes.recordNoShow(id, reason));
    }

    @GET
    @Path("arrival/correction")
    public Page whyNotHere() {
        return page("not_here", new ReasonForm(StatusReason.Kind.ARRIVAL_TAKEN_BACK, Form.blank()));
    }

    @POST
    @Path("arrival/correction")
    public Answer takeBack(MultivaluedMap<String, String> params) {
        return answer("not_here", new ReasonForm(StatusReason.Kind.ARRIVAL_TAKEN_BACK, params), reason -> changes.takeBackArrival(id, reason));
    }

    private Answer answer(String way, ReasonForm form, Function<StatusReason, Integer> change) {
        return form.valid() ? Outcome.of(() -> change.apply(form.reason)).fold(
                version -> Redirect.to("/appointments/" + id).saying("scheduling.done." + way).undoneBy("/appointments/" + id + "/undo", version),
                refusals -> refused(way, form, refusals)) : page(way, form).status(422);
    }

    private Page refused(String way, ReasonForm form, List<Refusal> refusals) {
        form.refuse(refusals);
        return page(way, form).status(Refusals.status(refusals));
    }

    private Page page(String way, ReasonForm form) {
        Notice notice = notices.get();
        return Page.of("scheduling/flow/reason").with("form", form).with("way", way).with("card", appointments.card(id))
                .with("notice", notice.hours())
                .with("late", way.equals("cancel") && appointments.get(id).isShortNotice(notice.length(), clock.instant()));
    }
}
