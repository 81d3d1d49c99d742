package org.palpate.screening.rule;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.palpate.database.Sql;
import org.palpate.screening.verdict.Answer;
import org.palpate.screening.verdict.Answers;
import org.palpate.screening.verdict.BodyPlace;
import org.palpate.screening.verdict.Rules;

/** What every patient of the clinic answered last, in one statement with one row for each. */
@ApplicationScoped
class ScreenedPatients {

    /** What is not safe holds until a clinician says otherwise; everything else as it was last told. */
    private static final String LATEST = """
            select holds.patient_id, p.birth_date, array_agg(holds.fact || '=' || holds.answer || '=' || array_to_string(holds.places, ',')) as answers
            from (select distinct on (patient_id, fact) * from (select *, max(given_at) filter (where not safe or source = 'clinician')
                over (partition by patient_id, fact) as weighty_at from palpate.patient_answer where clinic_id = palpate.current_clinic()) told
              order by patient_id, fact, (not safe and given_at = weighty_at) desc, given_at desc, id desc) holds
            join palpate.patient p on p.clinic_id = holds.clinic_id and p.id = holds.patient_id
            group by holds.patient_id, p.birth_date""";

    @Inject
    private Sql sql;

    @Inject
    private Rules rules;

    List<Screened> all() {
        return sql.all(LATEST, this::screened);
    }

    private Screened screened(ResultSet row) throws SQLException {
        Map<String, Answer> answers = new LinkedHashMap<>(answers(row).byFact());
        answers.entrySet().removeIf(one -> rules.isUnsure(one.getKey(), one.getValue()));
        return new Screened(row.getObject("patient_id", UUID.class), row.getObject("birth_date", LocalDate.class), new Answers(answers));
    }

    /** The answers of a row, each written as fact, answer and places. */
    static Answers answers(ResultSet row) throws SQLException {
        Map<String, Answer> answers = new LinkedHashMap<>();
        for (String text : (String[]) row.getArray("answers").getArray()) {
            String[] parts = text.split("=", -1);
            answers.put(parts[0], new Answer(parts[1], parts[2].isEmpty() ? Set.of()
                    : Arrays.stream(parts[2].split(",")).map(BodyPlace::of).collect(Collectors.toSet()), ""));
        }
        return new Answers(answers);
    }

    /** A patient with the latest answers, whatever their age. */
    record Screened(UUID patientId, LocalDate birthDate, Answers answers) {
    }
}
