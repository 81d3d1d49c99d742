package org.palpate.web;

import jakarta.ws.rs.core.MultivaluedMap;
import java.time.LocalDate;
import java.time.LocalTime;
import org.palpate.kernel.Role;

/** A form with one field of each kind, for the tests of the kit. */
class SampleForm extends Form {

    final String name = required("name", 10);
    final String note = optional("note", 10);
    final Role kind = choice("kind", Role.class);
    final Boolean pregnant = yesNo("pregnant");
    final Integer pain = integer("pain", 0, 10);
    final LocalDate birthDate = date("birthDate");
    final LocalTime start = time("start");

    SampleForm(MultivaluedMap<String, String> params) {
        super("sample.form", params);
    }

    @Override
    public String label(String name) {
        return "The " + name;
    }

    @Override
    public String hint(String name) {
        return name.equals("name") ? "As in the passport" : null;
    }
}
