package org.palpate.screening.stop;

import jakarta.ws.rs.core.MultivaluedMap;
import java.util.List;
import org.palpate.web.Form;
import org.palpate.web.Messages;
import org.palpate.web.Option;
import org.palpate.web.Redirect;

/** What was done about an alert that stops. */
class StopForm extends Form {

    private static final int LONGEST = 500;

    final StopOutcome outcome;
    final String done;

    StopForm(MultivaluedMap<String, String> params) {
        super("screening.alert", params);
        outcome = choice("outcome", StopOutcome.class);
        done = outcome == StopOutcome.READ ? optional("done", LONGEST) : required("done", LONGEST);
    }

    /** The page that showed the alert. */
    String next(String otherwise) {
        String next = value("next");
        return Redirect.isLocal(next) ? next : otherwise;
    }

    /** What can be done about an emergency. */
    static List<Option> options() {
        return StopOutcome.ofEmergency().stream().map(one -> Option.of(one, Messages.text("screening.alert.outcome." + one.code()))).toList();
    }
}
