package org.palpate.clinic.notice;

import jakarta.inject.Inject;
import org.palpate.audit.Audit;
import org.palpate.database.Doorway;
import org.palpate.database.Sql;
import org.palpate.kernel.Caller;
import org.palpate.kernel.Stale;

/** The notice that the caller's clinic asks for. */
@Doorway
public class Notices {

    private static final String GET = "select notice_hours, notice_version from palpate.clinic where id = ?";
    private static final String CHANGE = """
            update palpate.clinic set notice_hours = ?, notice_version = notice_version + 1
            where id = ? and notice_version = ? returning notice_hours
            """;

    @Inject
    private Sql sql;
    @Inject
    private Audit audit;
    @Inject
    private Caller caller;

    public Notice get() {
        return sql.first(GET, row -> new Notice(row.getInt(1), row.getInt(2)), caller.user().clinicId()).orElseThrow();
    }

    /** Holds for what is cancelled from now on, unless somebody else has changed it since that version was read. */
    void change(Notice notice) {
        sql.first(CHANGE, row -> row.getInt(1), (short) notice.hours(), caller.user().clinicId(), notice.version()).orElseThrow(Stale::new);
        audit.changed("clinic.notice_changed", caller.user().clinicId(), null);
    }
}
