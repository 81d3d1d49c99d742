package org.palpate.screening.form;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.palpate.database.Sql;
import org.palpate.kernel.CurrentUser;

/** Writes and reads forms and what was entered in them. */
@ApplicationScoped
class FormRows {

    private static final String OURS = " from palpate.patient_form where clinic_id = palpate.current_clinic() and ";
    private static final String ADD = """
            insert into palpate.patient_form (clinic_id, id, patient_id, handed_at, handed_by, handed_name)
            values (palpate.current_clinic(), ?, ?, ?, ?, ?) on conflict (clinic_id, patient_id) where done_at is null do nothing
            """;
    private static final String HAND = """
            update palpate.patient_form set handed_at = ?, handed_by = ?, handed_name = ? where clinic_id = palpate.current_clinic() and id = ?
            """;
    private static final String OPEN = "select id, patient_id, handed_at, medicines" + OURS + "patient_id = ? and done_at is null for no key update";
    private static final String HELD = "select id, patient_id, handed_at, medicines" + OURS + "id = ? and done_at is null";
    private static final String MEDICINES = "update palpate.patient_form set medicines = ? where clinic_id = palpate.current_clinic() and id = ?";
    private static final String DONE = "update palpate.patient_form set done_at = ?, early = ? where clinic_id = palpate.current_clinic() and id = ?";
    private static final String KEEP = """
            insert into palpate.patient_form_entry (clinic_id, form_id, fact, answer, detail)
            select palpate.current_clinic(), ?, fact, answer, detail from unnest(?, ?, ?) as entry (fact, answer, detail) order by fact
            on conflict on constraint patient_form_entry_pkey do update set answer = excluded.answer, detail = excluded.detail
            """;
    private static final String ENTRIES = """
            select fact, answer, detail from palpate.patient_form_entry where clinic_id = palpate.current_clinic() and form_id = ?
            """;
    private static final String STATES = "select distinct on (patient_id) patient_id, handed_at, done_at" + OURS
            + "patient_id = any(?::uuid[]) and handed_at >= ? order by patient_id, done_at desc nulls first";

    /** A form that is not done. */
    record Held(UUID id, UUID patientId, Instant handedAt, String medicines) {

        static Held of(ResultSet row) throws SQLException {
            return new Held(row.getObject("id", UUID.class), row.getObject("patient_id", UUID.class), moment(row, "handed_at"), row.getString("medicines"));
        }
    }

    @Inject
    private Sql sql;

    /** A new form, unless the patient has one that is open. */
    void add(UUID id, UUID patientId, CurrentUser by, Instant at) {
        sql.run(ADD, id, patientId, at, by.accountId(), by.name());
    }

    void hand(UUID id, CurrentUser by, Instant at) {
        sql.run(HAND, at, by.accountId(), by.name(), id);
    }

    /** Held fast until the transaction ends. */
    Optional<Held> open(UUID patientId) {
        return sql.first(OPEN, Held::of, patientId);
    }

    Optional<Held> find(UUID id) {
        return sql.first(HELD, Held::of, id);
    }

    /** The same, held fast until the transaction ends. */
    Optional<Held> hold(UUID id) {
        return sql.first(HELD + " for no key update", Held::of, id);
    }

    void keep(UUID id, Map<String, Entry> entries, String medicines) {
        List<String> facts = List.copyOf(entries.keySet());
        sql.run(KEEP, id, facts.toArray(String[]::new), texts(facts, fact -> entries.get(fact).answer()),
                texts(facts, fact -> entries.get(fact).detail()));
        if (medicines != null) {
            sql.run(MEDICINES, medicines, id);
        }
    }

    void done(UUID id, Instant at, boolean early) {
        sql.run(DONE, at, early, id);
    }

    Map<String, Entry> entries(UUID id) {
        Map<String, Entry> entries = new LinkedHashMap<>();
        sql.all(ENTRIES, row -> entries.put(row.getString("fact"), new Entry(row.getString("answer"), row.getString("detail"))), id);
        return entries;
    }

    /** Of those who were handed one since that moment. */
    Map<UUID, FormState> states(Collection<UUID> patientIds, Instant since) {
        Map<UUID, FormState> states = new HashMap<>();
        sql.all(STATES, row -> states.put(row.getObject("patient_id", UUID.class), new FormState(moment(row, "handed_at"), moment(row, "done_at"))),
                patientIds.stream().map(UUID::toString).toArray(String[]::new), since);
        return states;
    }

    private static Instant moment(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    private static String[] texts(List<String> facts, Function<String, String> part) {
        return facts.stream().map(part).toArray(String[]::new);
    }
}
