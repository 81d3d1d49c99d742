package org.palpate.screening.rule;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;

/** A published version of the clinic's rules: on which shipped release, why, when and by whom. */
public record PublishedSet(UUID id, int version, int release, String reason, Instant at, String by) {

    static final String ALL = "select id, version, release, reason, published_at, published_name from palpate.rule_set"
            + " where clinic_id = palpate.current_clinic() order by version desc";

    static PublishedSet of(ResultSet row) throws SQLException {
        return new PublishedSet(row.getObject("id", UUID.class), row.getInt("version"), row.getInt("release"),
                row.getString("reason"), row.getObject("published_at", OffsetDateTime.class).toInstant(),
                row.getString("published_name"));
    }
}
