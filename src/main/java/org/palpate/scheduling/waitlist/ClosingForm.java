package org.palpate.scheduling.waitlist;

import java.util.List;

import jakarta.ws.rs.core.MultivaluedMap;
import org.palpate.web.Form;
import org.palpate.web.Messages;
import org.palpate.web.Option;

/** Why somebody is taken off the waiting list. */
public class ClosingForm extends Form {

    final CloseReason reason;

    ClosingForm(MultivaluedMap<String, String> params) {
        super("scheduling.waiting.closing", params);
        reason = choice("reason", CloseReason.class);
    }

    static List<Option> reasons() {
        return CloseReason.all().stream().map(reason -> Option.of(reason, Messages.text("scheduling.waiting.reason." + reason.code()))).toList();
    }
}
