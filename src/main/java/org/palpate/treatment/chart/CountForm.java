package org.palpate.treatment.chart;

import jakarta.ws.rs.core.MultivaluedMap;
import org.palpate.treatment.record.TechniqueRecord;
import org.palpate.web.Form;

/** The needles that came out, counted by hand. */
class CountForm extends Form {

    private static final int MOST = 20;

    final Integer needlesOut = integer("needlesOut", 0, MOST);

    CountForm(MultivaluedMap<String, String> params) {
        super("treatment.count", params);
    }

    static CountForm of(TechniqueRecord record) {
        CountForm form = new CountForm(blank().with("needlesOut", record.dose().needlesOut())
                .with("version", record.version()));
        form.scope(record.id());
        return form;
    }
}
