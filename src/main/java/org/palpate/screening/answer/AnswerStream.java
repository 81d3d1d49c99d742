package org.palpate.screening.answer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.palpate.database.Sql;
import org.palpate.kernel.CurrentUser;
import org.palpate.screening.rule.ClinicRules;
import org.palpate.screening.verdict.Answer;
import org.palpate.screening.verdict.BodyPlace;
import org.palpate.screening.verdict.Rules;

/** Writes and reads what was answered about a patient, in the order in which it was told. */
@ApplicationScoped
public class AnswerStream {

    private static final String WRITE = """
            insert into palpate.patient_answer (clinic_id, patient_id, report_id, source, given_at, taken_by, taken_name,
                fact, answer, places, detail, safe, closed_because, reasons)
            select palpate.current_clinic(), ?, ?, ?, ?, ?, ?, fact, answer, string_to_array(places, ','), detail, safe::boolean,
              nullif(because, ''), reasons::jsonb
            from unnest(?, ?, ?, ?, ?, ?, ?) as told (fact, answer, places, detail, safe, because, reasons)
            """;
    private static final String OF_PATIENT = """
            select id, fact, answer, places, detail, safe, source, given_at, taken_name, closed_because from palpate.patient_answer
            where clinic_id = palpate.current_clinic() and patient_id = ? order by given_at, id
            """;
    /** Not safe, and told after the latest signature. */
    private static final String UNWEIGHED = """
            select id, fact, answer, places, detail, safe, source, given_at, taken_name, closed_because
            from palpate.told_since_signed(?, 'infinity') where not safe order by given_at desc, id desc
            """;
    /** At least one row, so that the medicines are read even where nothing was answered. */
    private static final String ON_THE_TABLE = """
            select taken.medicines, a.* from (select coalesce(string_agg(m.name, '; ' order by m.noted_at, m.id), '') as medicines
                from palpate.patient_medicine m where m.clinic_id = palpate.current_clinic() and m.patient_id = ? and m.ended_at is null) taken
              left join palpate.patient_answer a on a.clinic_id = palpate.current_clinic() and a.patient_id = ? order by a.given_at, a.id
            """;
    private static final String HAS = """
            select exists (select from palpate.patient_answer where clinic_id = palpate.current_clinic() and report_id = ?)
            """;
    private static final String LAST = "select last from palpate.last_of_patient(?) as last where last is not null";
    /** One report after the other for each patient, so that their order is that of their moments. */
    private static final String LOCK = "select pg_advisory_xact_lock(hashtextextended('screening ' || ?, 0))";

    /** Everything that was told of a patient; {@code medicines}: the names of what is taken now, as they were typed. */
    public record OnTheTable(List<ToldAnswer> told, String medicines) {
    }

    @Inject
    private Sql sql;

    @Inject
    private ClinicRules rules;

    public void lock(UUID patientId) {
        sql.run(LOCK, patientId.toString());
    }

    /** This moment, but always after what was last told, signed or done, so that their order is plain. */
    public Instant after(Instant now, UUID patientId) {
        Instant moment = now.truncatedTo(ChronoUnit.MICROS);
        return sql.first(LAST, row -> row.getObject("last", OffsetDateTime.class), patientId).map(OffsetDateTime::toInstant)
                .filter(last -> !last.isBefore(moment)).map(last -> last.plus(1, ChronoUnit.MICROS)).orElse(moment);
    }

    public void write(Report report, CurrentUser by, Instant at) {
        List<String> facts = List.copyOf(report.answers().byFact().keySet());
        Rules here = rules.now();
        Function<Function<Answer, String>, String[]> column =
                part -> texts(facts, fact -> part.apply(report.answers().byFact().get(fact)));
        sql.run(WRITE, report.patientId(), report.id(), report.source().code(), at, by.accountId(), by.name(),
                facts.toArray(String[]::new), column.apply(Answer::value),
                column.apply(answer -> answer.sortedPlaces().stream().map(BodyPlace::code).collect(Collectors.joining(","))),
                column.apply(Answer::detail),
                texts(facts, fact -> String.valueOf(!here.isUnsafe(fact, report.answers().byFact().get(fact)))),
                texts(facts, fact -> report.closings().getOrDefault(fact, "")),
                texts(facts, fact -> ReasonText.write(here.reasons(fact, report.answers().byFact().get(fact)))));
    }

    boolean has(UUID reportId) {
        return sql.first(HAS, row -> row.getBoolean(1), reportId).orElse(false);
    }

    List<ToldAnswer> of(UUID patientId) {
        return sql.all(OF_PATIENT, AnswerStream::told, patientId);
    }

    List<ToldAnswer> unweighed(UUID patientId) {
        return sql.all(UNWEIGHED, AnswerStream::told, patientId);
    }

    /** The same together with what the patient takes, in one statement. */
    public OnTheTable onTheTable(UUID patientId) {
        List<ToldAnswer> told = new ArrayList<>();
        String medicines = sql.all(ON_THE_TABLE, row -> {
            if (row.getObject("id") != null) {
                told.add(told(row));
            }
            return row.getString("medicines");
        }, patientId, patientId).get(0);
        return new OnTheTable(told, medicines);
    }

    private static ToldAnswer told(ResultSet row) throws SQLException {
        return new ToldAnswer(row.getObject("id", UUID.class), row.getString("fact"), answer(row), row.getBoolean("safe"),
                Source.of(row.getString("source")), row.getObject("given_at", OffsetDateTime.class).toInstant(),
                row.getString("taken_name"), row.getString("closed_because"));
    }

    /** The answer in a row that has its value, its places and its details. */
    public static Answer answer(ResultSet row) throws SQLException {
        String[] places = (String[]) row.getArray("places").getArray();
        return new Answer(row.getString("answer"), Arrays.stream(places).map(BodyPlace::of).collect(Collectors.toSet()),
                row.getString("detail"));
    }

    private static String[] texts(List<String> facts, Function<String, String> part) {
        return facts.stream().map(part).toArray(String[]::new);
    }
}
