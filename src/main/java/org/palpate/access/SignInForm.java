package org.palpate.access;

import jakarta.ws.rs.core.MultivaluedMap;
import org.palpate.web.Form;

/** The e-mail address and the password of whoever wants to come in. */
class SignInForm extends Form {

    private static final int LONGEST_EMAIL = 254;
    private static final int LONGEST_PASSWORD = 200;

    final String email = required("email", LONGEST_EMAIL);
    final String password;

    SignInForm(MultivaluedMap<String, String> params) {
        super("access.sign-in", params);
        required("password", LONGEST_PASSWORD);
        password = params.getFirst("password");
    }

    @Override
    public String autocomplete(String name) {
        return name.equals("email") ? "username" : "current-password";
    }
}
