package org.palpate.treatment.watch;

import jakarta.ws.rs.core.MultivaluedMap;
import java.util.List;
import java.util.stream.Stream;
import org.palpate.web.Form;
import org.palpate.web.Messages;
import org.palpate.web.Option;

/** What came of a check. */
class CheckForm extends Form {

    private static final int LONGEST = 500;

    final CheckOutcome outcome;
    final String note;

    CheckForm(MultivaluedMap<String, String> params) {
        super("treatment.check", params);
        outcome = choice("outcome", CheckOutcome.class);
        note = outcome == CheckOutcome.SIGNS ? required("note", LONGEST) : optional("note", LONGEST);
    }

    static List<Option> outcomes() {
        return Stream.of(CheckOutcome.values()).map(one -> Option.of(one, Messages.text("treatment.check.outcome." + one.code()))).toList();
    }
}
