package org.palpate.scheduling.flow;

import java.util.List;

import jakarta.ws.rs.core.MultivaluedMap;
import org.palpate.scheduling.StatusReason;
import org.palpate.web.Form;
import org.palpate.web.Messages;
import org.palpate.web.Option;

/** Why an appointment leaves the ordinary course: cancelled, not shown, or an arrival taken back. */
class ReasonForm extends Form {

    final StatusReason reason;
    private final StatusReason.Kind kind;

    ReasonForm(StatusReason.Kind kind, MultivaluedMap<String, String> params) {
        super("scheduling.because", params);
        this.kind = kind;
        StatusReason chosen = choice("reason", StatusReason.class);
        boolean fits = chosen == null || chosen.kind() == kind;
        if (!fits) {
            reject("reason", "scheduling.because.other");
        }
        reason = fits ? chosen : null;
    }

    public List<Option> reasons() {
        return StatusReason.of(kind).stream()
                .map(reason -> Option.of(reason, Messages.text("scheduling.reason." + reason.code()))).toList();
    }
}
