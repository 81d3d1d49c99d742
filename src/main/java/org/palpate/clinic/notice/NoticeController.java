package org.palpate.clinic.notice;

import static org.palpate.kernel.Role.Names.CLINICAL_LEAD;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MultivaluedMap;
import org.palpate.web.Answer;
import org.palpate.web.Page;
import org.palpate.web.Redirect;

/** What the clinic asks of patients who cancel. */
@Path("/cancellation-notice")
@RolesAllowed(CLINICAL_LEAD)
@RequestScoped
public class NoticeController {

    @Inject
    private Notices notices;

    @GET
    public Page show() {
        return page(NoticeForm.filledFrom(notices.get()));
    }

    @POST
    public Answer change(MultivaluedMap<String, String> params) {
        NoticeForm form = new NoticeForm(params);
        if (!form.valid()) {
            return page(form).status(422);
        }
        notices.change(form.notice());
        return Redirect.to("/cancellation-notice").saying("clinic.notice.saved");
    }

    private static Page page(NoticeForm form) {
        return Page.of("clinic/notice/show").with("form", form);
    }
}
