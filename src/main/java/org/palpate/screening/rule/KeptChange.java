package org.palpate.screening.rule;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.UUID;
import org.palpate.reference.Severity;
import org.palpate.screening.verdict.Change;

/**
 * A change as it is kept, published or as a draft. {@code reviewOn} is null where nobody has to look at it again.
 *
 * @param said what it says; its words are the reason alone
 * @param led whether the lead who decided it still leads here
 */
public record KeptChange(UUID id, Change said, Decided decided, boolean led) {

    /** Why, by which clinical lead, when, and when it is looked at again. */
    public record Decided(String reason, UUID leadId, String leadName, LocalDate on, LocalDate reviewOn) {
    }

    static final String COLUMNS = "c.id, c.rule_id, c.family, c.severity, c.valid_days, c.reason, c.lead_id, c.lead_name, c.decided_on, c.review_on,"
            + " access.leads(c.lead_id) as led";
    static final String OF_VERSION = "select " + COLUMNS + " from palpate.rule_change c join palpate.rule_set s"
            + " on s.clinic_id = c.clinic_id and s.id = c.set_id"
            + " where s.clinic_id = palpate.current_clinic() and s.version = ?";
    static final String PUBLISHED = "select " + COLUMNS + " from palpate.rule_change c where c.clinic_id = palpate.current_clinic()"
            + " and c.set_id = (select id from palpate.rule_set where clinic_id = c.clinic_id order by version desc limit 1)"
            + " order by c.rule_id, c.family";
    static final String DRAFTS = "select " + COLUMNS + " from palpate.rule_draft c where c.clinic_id = palpate.current_clinic()"
            + " and c.ended_at is null"
            + " order by c.rule_id, c.family";

    static KeptChange of(ResultSet row) throws SQLException {
        String severity = row.getString("severity");
        Change said = new Change(row.getString("rule_id"), row.getString("family"), severity == null ? null : Severity.of(severity),
                row.getObject("valid_days", Integer.class), row.getString("reason"));
        return new KeptChange(row.getObject("id", UUID.class), said,
                new Decided(row.getString("reason"), row.getObject("lead_id", UUID.class), row.getString("lead_name"),
                        row.getObject("decided_on", LocalDate.class), row.getObject("review_on", LocalDate.class)), row.getBoolean("led"));
    }

    Change change() {
        return new Change(ruleId(), family(), severity(), days(), decided.leadName() + ", " + decided.on() + ": " + decided.reason());
    }

    public String ruleId() {
        return said.ruleId();
    }

    public String family() {
        return said.family();
    }

    public Severity severity() {
        return said.severity();
    }

    /** After how many days it is asked again; null where it says how severe the rule is. */
    public Integer days() {
        return said.days();
    }

    boolean isAbout(KeptChange other) {
        return ruleId().equals(other.ruleId()) && family().equals(other.family());
    }

    /** Whether it lifts a precaution and was not looked at again in time: from then on the rule holds as it is shipped. */
    public boolean isLapsed(LocalDate today) {
        return severity() == Severity.NONE && decided.reviewOn() != null && decided.reviewOn().isBefore(today);
    }

    /** Whether the lead has to look at it again by this day. */
    public boolean isDueBy(LocalDate day) {
        return decided.reviewOn() != null && !decided.reviewOn().isAfter(day);
    }
}
