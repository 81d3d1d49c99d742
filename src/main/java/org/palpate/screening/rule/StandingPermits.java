package org.palpate.screening.rule;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.palpate.database.Sql;
import org.palpate.screening.verdict.Answer;
import org.palpate.screening.verdict.Answers;
import org.palpate.screening.verdict.BodyPlace;
import org.palpate.screening.verdict.PatientFacts;
import org.palpate.screening.verdict.Permit;
import org.palpate.screening.verdict.Rules;

/**
 * What signed screenings permit at this moment, under rules that are about to be in force: what those would not permit
 * ends at once. Nothing begins: who may be treated more freely now is asked and signed for again.
 */
@ApplicationScoped
class StandingPermits {

    private static final String STANDING = """
            select s.id, s.patient_id, s.day, p.birth_date, a.answers, m.permits
            from (select clinic_id, screening_id, array_agg(gate || ' ' || zone || ':' || side) as permits from palpate.screening_permit
              where clinic_id = palpate.current_clinic() and upper(valid) > ? group by clinic_id, screening_id) m
            join palpate.screening s on s.clinic_id = m.clinic_id and s.id = m.screening_id
            join palpate.patient p on p.clinic_id = s.clinic_id and p.id = s.patient_id
            cross join lateral (select coalesce(array_agg(fact || '=' || answer || '=' || array_to_string(places, ',')), '{}') as answers
              from palpate.screening_answer where clinic_id = s.clinic_id and screening_id = s.id) a
            """;
    private static final String END = "select palpate.permits_end_by_rules(?, ?, ?, ?, ?)";

    @Inject
    private Sql sql;
    @Inject
    private Clock clock;

    /** Somebody who was screened, and what is permitted now. */
    private record Screened(UUID id, UUID patientId, PatientFacts facts, Answers answers, List<Permit> permits) {

        static Screened of(ResultSet row) throws SQLException {
            return new Screened(row.getObject("id", UUID.class), row.getObject("patient_id", UUID.class),
                    new PatientFacts(row.getObject("birth_date", LocalDate.class), row.getObject("day", LocalDate.class)),
                    answers(row), Arrays.stream((String[]) row.getArray("permits").getArray())
                            .map(text -> text.split(" ")).map(parts -> new Permit(parts[0], BodyPlace.of(parts[1]))).toList());
        }

        /** The answers of a row, each written as fact, answer and places. */
        private static Answers answers(ResultSet row) throws SQLException {
            Map<String, Answer> answers = new LinkedHashMap<>();
            for (String text : (String[]) row.getArray("answers").getArray()) {
                String[] parts = text.split("=", -1);
                answers.put(parts[0], new Answer(parts[1], parts[2].isEmpty() ? Set.of()
                        : Arrays.stream(parts[2].split(",")).map(BodyPlace::of).collect(Collectors.toSet()), ""));
            }
            return new Answers(answers);
        }

        List<Permit> lostUnder(Rules rules) {
            Set<Permit> given = Set.copyOf(rules.decide(answers, facts).permits());
            return permits.stream().filter(permit -> !permit.isAmong(given)).toList();
        }
    }

    /** Ends what these rules would not permit, and says whose permits those were. */
    List<UUID> endUnder(Rules rules) {
        return sql.all(STANDING, Screened::of, clock.instant()).stream().filter(screened -> end(screened, screened.lostUnder(rules)))
                .map(Screened::patientId).distinct().toList();
    }

    private boolean end(Screened screened, List<Permit> lost) {
        if (!lost.isEmpty()) {
            sql.run(END, screened.id(), texts(lost, Permit::gate), texts(lost, permit -> permit.place().zone()),
                    texts(lost, permit -> permit.place().sideCode()), clock.instant());
        }
        return !lost.isEmpty();
    }

    private static String[] texts(List<Permit> permits, Function<Permit, String> part) {
        return permits.stream().map(part).toArray(String[]::new);
    }
}
