package org.palpate.clinic.notice;

import jakarta.ws.rs.core.MultivaluedMap;
import org.palpate.web.Form;

/** The notice as it is typed. */
class NoticeForm extends Form {

    private final Integer hours;

    NoticeForm(MultivaluedMap<String, String> params) {
        super("clinic.notice", params);
        hours = integer("hours", 0, Notice.LONGEST);
    }

    static NoticeForm filledFrom(Notice notice) {
        return new NoticeForm(blank().with("hours", notice.hours()).with("version", notice.version()));
    }

    Notice notice() {
        return new Notice(hours, version());
    }
}
