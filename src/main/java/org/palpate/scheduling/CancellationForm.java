package org.palpate.scheduling;

import java.util.List;

import jakarta.ws.rs.core.MultivaluedMap;
import org.palpate.web.Form;
import org.palpate.web.Messages;
import org.palpate.web.Option;

/** Why an appointment is cancelled. */
class CancellationForm extends Form {

    final StatusReason reason;

    CancellationForm(MultivaluedMap<String, String> params) {
        super("scheduling.cancellation", params);
        reason = choice("reason", StatusReason.class);
    }

    static List<Option> reasons() {
        return StatusReason.of(StatusReason.Kind.CANCELLATION).stream()
                .map(reason -> Option.of(reason, Messages.text("scheduling.reason." + reason.code()))).toList();
    }
}
