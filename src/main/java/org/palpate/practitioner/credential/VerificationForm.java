package org.palpate.practitioner.credential;

import java.util.List;
import java.util.stream.Stream;

import jakarta.ws.rs.core.MultivaluedMap;
import org.palpate.web.Form;
import org.palpate.web.Messages;
import org.palpate.web.Option;

/** How somebody made sure that a credential is real. */
class VerificationForm extends Form {

    final VerificationMethod method;

    VerificationForm(MultivaluedMap<String, String> params) {
        super("practitioner.verification", params);
        method = choice("method", VerificationMethod.class);
    }

    static List<Option> methods() {
        return Stream.of(VerificationMethod.values())
                .map(method -> Option.of(method, Messages.text("practitioner.method." + method.code()))).toList();
    }
}
