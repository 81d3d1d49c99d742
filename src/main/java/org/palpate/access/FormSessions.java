package org.palpate.access;

import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.palpate.database.Doorway;
import org.palpate.database.Sql;
import org.palpate.kernel.CurrentUser;
import org.palpate.kernel.HeldForm;
import org.palpate.kernel.NotFound;
import org.palpate.kernel.Place;
import org.palpate.kernel.Role;

/** The tablets in patients' hands: each bound to one form of one patient, and to nothing else. */
@Doorway
public class FormSessions {

    private static final String HAND_OVER = "select access.hand_over(?, ?, ?, ?)";
    private static final String OF = "select * from access.form_of(?, ?)";

    @Inject
    private Sql sql;

    @Inject
    private Clock clock;

    /**
     * Gives the token of a form in exchange for that of a session of the staff, which ends. It is good for an hour, until
     * the form is done, or until the form is handed out again.
     */
    public Token handOver(Token staff, UUID formId) {
        Token token = Token.fresh();
        boolean done = sql.first(HAND_OVER, row -> row.getBoolean(1), staff.hash(), token.hash(), formId, clock.instant()).orElse(false);
        if (!done) {
            throw new NotFound();
        }
        return token;
    }

    /** The form behind a token; none when it is done. */
    Optional<FormHolder> of(Token token) {
        return sql.first(OF, FormSessions::holder, token.hash(), clock.instant());
    }

    private static FormHolder holder(ResultSet row) throws SQLException {
        HeldForm form = new HeldForm(row.getObject("form_id", UUID.class), row.getObject("patient_id", UUID.class), row.getBoolean("over"));
        Place place = new Place(row.getObject("location_id", UUID.class), row.getString("location_name"), ZoneId.of(row.getString("time_zone")));
        return new FormHolder(form, new CurrentUser(row.getObject("account_id", UUID.class), row.getString("name"),
                row.getObject("clinic_id", UUID.class), row.getString("clinic_name"), Set.of(Role.PATIENT_FORM), null, place));
    }
}
