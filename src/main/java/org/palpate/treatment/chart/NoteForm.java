package org.palpate.treatment.chart;

import jakarta.ws.rs.core.MultivaluedMap;
import org.palpate.treatment.VisitHead;
import org.palpate.web.Form;

/** The note of a visit as it is typed; when someone else has saved meanwhile, also what is to be kept. */
class NoteForm extends Form {

    private static final int LONGEST = 20_000;

    private final String note = optional("note", LONGEST);
    private final Integer over = value("keep").isEmpty() ? null : optionalInteger("over", 0, Integer.MAX_VALUE);

    NoteForm(MultivaluedMap<String, String> params) {
        super("treatment.note", params);
    }

    static NoteForm of(VisitHead head) {
        return new NoteForm(blank().with("note", head.note().text()).with("version", head.note().version()));
    }

    String text() {
        return note == null ? "" : note;
    }

    /** The text together with what stands in the note meanwhile. */
    String above(VisitHead head) {
        String theirs = head.note().text();
        return theirs.isEmpty() || theirs.equals(text()) ? text() : theirs + "\n\n" + text();
    }

    /** The same text, where it can still be written once the visit is signed. */
    AddendumForm asAddendum() {
        return new AddendumForm(blank().with("text", text()));
    }

    /** The version that was read; after an explicit choice between two, the one that was shown beside it. */
    int over() {
        return over == null ? version() : over;
    }

    boolean keepsTheirs() {
        return value("keep").equals("theirs");
    }

    /** Whether both texts are to be kept, theirs first. */
    boolean keepsBoth() {
        return value("keep").equals("both");
    }
}
