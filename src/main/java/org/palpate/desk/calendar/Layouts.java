package org.palpate.desk.calendar;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.inject.Inject;
import org.palpate.audit.Audit;
import org.palpate.database.Doorway;
import org.palpate.database.Sql;
import org.palpate.kernel.Caller;
import org.palpate.kernel.Ids;
import org.palpate.kernel.Place;

/** How each account has arranged the columns of each location. */
@Doorway
class Layouts {

    private static final String OF = "select practitioner_id, hidden from palpate.calendar_column"
            + " where account_id = ? and location_id = ? order by position";
    private static final String CLEAR = "delete from palpate.calendar_column where account_id = ? and location_id = ?";
    private static final String ADD = "insert into palpate.calendar_column"
            + " (clinic_id, id, account_id, location_id, practitioner_id, position, hidden) values (?, ?, ?, ?, ?, ?, ?)";

    @Inject
    private Sql sql;
    @Inject
    private Audit audit;
    @Inject
    private Caller caller;

    /** One practitioner's column as it was arranged. */
    private record Entry(UUID practitioner, boolean hidden) {

        static Entry of(ResultSet row) throws SQLException {
            return new Entry(row.getObject("practitioner_id", UUID.class), row.getBoolean("hidden"));
        }
    }

    Layout of(UUID account, Place place) {
        List<Entry> entries = sql.all(OF, Entry::of, account, place.id());
        return new Layout(entries.stream().map(Entry::practitioner).toList(),
                entries.stream().filter(Entry::hidden).map(Entry::practitioner).collect(Collectors.toSet()));
    }

    /** Replaces what the caller had arranged at the place. */
    void arrange(Place place, Layout layout) {
        UUID account = caller.user().accountId();
        sql.run(CLEAR, account, place.id());
        for (int i = 0; i < layout.order().size(); i++) {
            UUID practitioner = layout.order().get(i);
            sql.run(ADD, caller.user().clinicId(), Ids.next(), account, place.id(), practitioner, i, layout.hidden().contains(practitioner));
        }
        audit.changed("calendar.arranged", place.id(), null);
    }
}
