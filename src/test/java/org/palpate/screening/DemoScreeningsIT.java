package org.palpate.screening;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.palpate.reference.ShippedCatalogue;
import org.palpate.screening.verdict.Answer;
import org.palpate.screening.verdict.Answers;
import org.palpate.screening.verdict.BodyPlace;
import org.palpate.screening.verdict.CombinedRule;
import org.palpate.screening.verdict.Decision;
import org.palpate.screening.verdict.PatientFacts;
import org.palpate.screening.verdict.Reason;
import org.palpate.screening.verdict.Rules;
import org.palpate.screening.verdict.Ruling;
import org.palpate.testing.TestDatabase;

/** What the demo clinic's screenings say is what the rules say about the same answers. */
class DemoScreeningsIT {

    private static final Rules RULES =
            new Rules(ShippedCatalogue.get().rulesVersion(), ShippedCatalogue.contraindications(), ShippedCatalogue.regions(),
                    ShippedCatalogue.combinations().stream().map(CombinedRule::of).toList());
    private static final String OF_THE_DEMO = "select s.id, s.day, p.birth_date from palpate.screening s"
            + " join palpate.patient p on p.id = s.patient_id where s.id::text like '%-7030-8000-%' order by s.signed_at";
    private static final String ANSWERS =
            "select fact, answer, places, detail from palpate.screening_answer where screening_id = ?";
    private static final String RULINGS = "select gate || ' ' || zone || ':' || side || ' ' || verdict || ' '"
            + " || array(select reason ->> 'rule' || ' ' || (reason ->> 'severity')"
            + " from jsonb_array_elements(reasons) as reason)::text from palpate.screening_verdict where screening_id = ?";
    private static final String PERMITS =
            "select gate || ' ' || zone || ':' || side from palpate.screening_permit where screening_id = ?";

    @Test
    void followFromTheirAnswers() throws SQLException {
        try (var connection = TestDatabase.shared().asOwner(); var query = connection.prepareStatement(OF_THE_DEMO)) {
            var screening = query.executeQuery();
            int seen = 0;
            while (screening.next()) {
                UUID id = screening.getObject("id", UUID.class);
                PatientFacts facts = new PatientFacts(screening.getObject("birth_date", LocalDate.class),
                        screening.getObject("day", LocalDate.class));
                compare(connection, id, RULES.decide(answers(connection, id, facts), facts));
                seen++;
            }
            assertThat(seen).isGreaterThan(40);
        }
    }

    private static void compare(Connection connection, UUID id, Decision decision) throws SQLException {
        assertThat(decision.rulings()).as("left open in " + id).allSatisfy(ruling ->
                assertThat(ruling.openFacts()).isEmpty());
        assertThat(texts(connection, RULINGS, id)).as("rulings of " + id).containsExactlyInAnyOrderElementsOf(
                decision.rulings().stream().map(DemoScreeningsIT::text).toList());
        assertThat(texts(connection, PERMITS, id)).as("permits of " + id).containsExactlyInAnyOrderElementsOf(
                decision.permits().stream().map(permit -> permit.gate() + ' ' + permit.place().code()).toList());
    }

    private static String text(Ruling ruling) {
        return ruling.gate() + ' ' + ruling.place().code() + ' ' + ruling.verdict().code() + ' '
                + ruling.reasons().stream().map(DemoScreeningsIT::text).collect(Collectors.joining(",", "{", "}"));
    }

    private static String text(Reason reason) {
        return '"' + reason.ruleId() + ' ' + reason.severity().code() + '"';
    }

    private static Answers answers(Connection connection, UUID id, PatientFacts facts) throws SQLException {
        try (var query = connection.prepareStatement(ANSWERS)) {
            query.setObject(1, id);
            var row = query.executeQuery();
            Answers answers = Answers.NONE_YET;
            while (row.next()) {
                String fact = row.getString("fact");
                Answer answer = new Answer(row.getString("answer"),
                        Arrays.stream((String[]) row.getArray("places").getArray()).map(BodyPlace::of)
                                .collect(Collectors.toSet()), row.getString("detail"));
                assertThat(fact.equals("age_years") ? answer.value().equals(Integer.toString(facts.age()))
                        : RULES.accepts(fact, answer)).as(id + " " + fact + " " + answer).isTrue();
                answers = answers.with(fact, answer);
            }
            return answers;
        }
    }

    private static List<String> texts(Connection connection, String sql, UUID id) throws SQLException {
        try (var query = connection.prepareStatement(sql)) {
            query.setObject(1, id);
            var row = query.executeQuery();
            List<String> texts = new ArrayList<>();
            while (row.next()) {
                texts.add(row.getString(1));
            }
            return texts;
        }
    }
}
