package org.palpate.screening;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.palpate.database.Sql;
import org.palpate.screening.answer.AnswerStream;
import org.palpate.screening.answer.GivenAnswer;
import org.palpate.screening.answer.ReasonText;
import org.palpate.screening.verdict.BodyPlace;
import org.palpate.screening.verdict.Permit;
import org.palpate.screening.verdict.Ruling;
import org.palpate.screening.verdict.Verdict;

/** Writes and reads what belongs to a screening, each kind in one statement. */
@ApplicationScoped
class ScreeningParts {

    private static final String OF_CLINIC = "clinic_id = palpate.current_clinic()";

    private static final String WRITE_ANSWERS = "insert into palpate.screening_answer"
            + " (clinic_id, screening_id, fact, answer, places, detail, answered_at)"
            + " select palpate.current_clinic(), ?, fact, answer, string_to_array(places, ','), detail, at::timestamptz"
            + " from unnest(?, ?, ?, ?, ?) as given (fact, answer, places, detail, at)";
    private static final String WRITE_RULINGS = "insert into palpate.screening_verdict"
            + " (clinic_id, screening_id, gate, zone, side, verdict, reasons)"
            + " select palpate.current_clinic(), ?, gate, zone, side, verdict, reasons::jsonb"
            + " from unnest(?, ?, ?, ?, ?) as ruling (gate, zone, side, verdict, reasons)";
    private static final String WRITE_PERMITS = "insert into palpate.screening_permit"
            + " (clinic_id, patient_id, gate, zone, side, valid, screening_id)"
            + " select palpate.current_clinic(), ?, gate, zone, side, tstzrange(?, ?), ?"
            + " from unnest(?, ?, ?) as permit (gate, zone, side)";
    private static final String ANSWERS = "select fact, answer, places, detail, answered_at"
            + " from palpate.screening_answer where " + OF_CLINIC + " and screening_id = ?";
    private static final String RULINGS = "select gate, zone, side, verdict, reasons::text as reasons"
            + " from palpate.screening_verdict where " + OF_CLINIC + " and screening_id = ? order by gate, zone, side";

    @Inject
    private Sql sql;

    void writeAnswers(UUID screeningId, Map<String, GivenAnswer> answers) {
        List<String> facts = List.copyOf(answers.keySet());
        Function<Function<GivenAnswer, String>, String[]> column =
                part -> texts(facts, fact -> part.apply(answers.get(fact)));
        sql.run(WRITE_ANSWERS, screeningId, facts.toArray(String[]::new),
                column.apply(given -> given.answer().value()),
                column.apply(given -> given.answer().sortedPlaces().stream().map(BodyPlace::code)
                        .collect(Collectors.joining(","))),
                column.apply(given -> given.answer().detail()),
                column.apply(given -> given.givenAt().toString()));
    }

    void writeRulings(UUID screeningId, List<Ruling> rulings) {
        sql.run(WRITE_RULINGS, screeningId, texts(rulings, Ruling::gate),
                texts(rulings, ruling -> ruling.place().zone()), texts(rulings, ruling -> ruling.place().sideCode()),
                texts(rulings, ruling -> ruling.verdict().code()), texts(rulings, ReasonText::write));
    }

    /** Starts what this screening permits; what others of the patient still did has ended with the signature. */
    void writePermits(Screening screening, List<Permit> permits, Instant until) {
        sql.run(WRITE_PERMITS, screening.patientId(), screening.signedAt(), until, screening.id(),
                texts(permits, Permit::gate), texts(permits, permit -> permit.place().zone()),
                texts(permits, permit -> permit.place().sideCode()));
    }

    Map<String, GivenAnswer> answers(UUID screeningId) {
        Map<String, GivenAnswer> answers = new LinkedHashMap<>();
        sql.all(ANSWERS, row -> answers.put(row.getString("fact"), answer(row)), screeningId);
        return answers;
    }

    List<Ruling> rulings(UUID screeningId) {
        return sql.all(RULINGS, ScreeningParts::ruling, screeningId);
    }

    static Ruling ruling(ResultSet row) throws SQLException {
        return ReasonText.read(row.getString("gate"), BodyPlace.of(row.getString("zone") + ':' + row.getString("side")),
                Verdict.of(row.getString("verdict")), row.getString("reasons"));
    }

    private static GivenAnswer answer(ResultSet row) throws SQLException {
        return new GivenAnswer(AnswerStream.answer(row), row.getObject("answered_at", OffsetDateTime.class).toInstant());
    }

    private static <T> String[] texts(List<T> records, Function<T, String> part) {
        return records.stream().map(part).toArray(String[]::new);
    }
}
