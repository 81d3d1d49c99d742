package org.palpate.screening.medicine;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.palpate.database.Sql;
import org.palpate.kernel.CurrentUser;

/** Writes and reads the lists of what patients take. */
@ApplicationScoped
class MedicineRows {

    private static final String ADD = """
            insert into palpate.patient_medicine (clinic_id, id, patient_id, name, generics, dose, taken_from, source, noted_at, noted_by, noted_name)
            select palpate.current_clinic(), m.id::uuid, ?, m.name, string_to_array(m.generics, '|'), m.dose, m.taken_from::date, m.source,
              m.noted_at::timestamptz, ?, ?
            from unnest(?, ?, ?, ?, ?, ?, ?) as m (id, name, generics, dose, taken_from, source, noted_at)
            on conflict on constraint patient_medicine_pkey do nothing
            """;
    private static final String END = """
            update palpate.patient_medicine set ended_on = ?, ended_because = ?, ended_at = ?, ended_by = ?, ended_name = ?
            where clinic_id = palpate.current_clinic() and id = ?
            """;
    private static final String OF_PATIENT = """
            select * from palpate.patient_medicine where clinic_id = palpate.current_clinic() and patient_id = ? order by noted_at, id
            """;

    @Inject
    private Sql sql;

    /** All of them in one statement. */
    void add(UUID patientId, List<ListedMedicine> medicines, CurrentUser by) {
        sql.run(ADD, patientId, by.accountId(), by.name(), texts(medicines, ListedMedicine::id), texts(medicines, ListedMedicine::name),
                texts(medicines, medicine -> String.join("|", medicine.generics())), texts(medicines, ListedMedicine::dose),
                texts(medicines, ListedMedicine::from), texts(medicines, ListedMedicine::source), texts(medicines, ListedMedicine::notedAt));
    }

    private static String[] texts(List<ListedMedicine> medicines, Function<ListedMedicine, Object> part) {
        return medicines.stream().map(part).map(value -> value == null ? null : value.toString()).toArray(String[]::new);
    }

    void end(UUID id, LocalDate on, String because, CurrentUser by, Instant at) {
        sql.run(END, on, because, at, by.accountId(), by.name(), id);
    }

    /** Ended ones included, in the order in which they were told. */
    List<ListedMedicine> of(UUID patientId) {
        return sql.all(OF_PATIENT, MedicineRows::listed, patientId);
    }

    private static ListedMedicine listed(ResultSet row) throws SQLException {
        LocalDate on = row.getObject("ended_on", LocalDate.class);
        return new ListedMedicine(row.getObject("id", UUID.class), row.getString("name"), List.of((String[]) row.getArray("generics").getArray()),
                row.getString("dose"), row.getObject("taken_from", LocalDate.class), row.getString("source"), moment(row, "noted_at"), row.getString("noted_name"),
                on == null ? null : new ListedMedicine.Ending(on, row.getString("ended_because"), moment(row, "ended_at"), row.getString("ended_name")));
    }

    private static Instant moment(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
