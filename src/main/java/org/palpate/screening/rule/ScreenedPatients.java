package org.palpate.screening.rule;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.palpate.database.Sql;
import org.palpate.screening.answer.CurrentAnswers;
import org.palpate.screening.answer.ToldAnswer;
import org.palpate.screening.verdict.Answer;
import org.palpate.screening.verdict.Answers;
import org.palpate.screening.verdict.Rules;

/** What every patient of the clinic answered last, in one statement with one row for each. */
@ApplicationScoped
class ScreenedPatients {

    /** Everything that was told since a clinician last answered each question: nothing before counts. */
    private static final String TOLD = """
            select p.id as patient_id, p.birth_date, array_agg(palpate.told_text(a) order by a.given_at, a.id) as told
            from palpate.patient_answer a
            join (select patient_id, fact, max(given_at) filter (where source = 'clinician' and answer <> 'unknown') as at from palpate.patient_answer
              where clinic_id = palpate.current_clinic() group by patient_id, fact) seen on seen.patient_id = a.patient_id and seen.fact = a.fact
            join palpate.patient p on p.clinic_id = a.clinic_id and p.id = a.patient_id
            where a.clinic_id = palpate.current_clinic() and a.given_at >= coalesce(seen.at, '-infinity')
            group by p.id, p.birth_date""";

    @Inject
    private Sql sql;

    @Inject
    private Rules rules;

    List<Screened> all() {
        return sql.all(TOLD, row -> new Screened(row.getObject("patient_id", UUID.class), row.getObject("birth_date", LocalDate.class),
                latest(rules, ToldAnswer.read(row.getArray("told")))));
    }

    /** What holds of what was told, however old it is; who was not sure has said nothing. */
    static Answers latest(Rules rules, List<ToldAnswer> told) {
        Map<String, Answer> answers = new LinkedHashMap<>();
        CurrentAnswers.of(rules, told, ZoneOffset.UTC, LocalDate.EPOCH).all().stream().filter(one -> !one.unsure())
                .forEach(one -> answers.put(one.told().fact(), one.answer()));
        return new Answers(answers);
    }

    /** A patient with the latest answers, whatever their age. */
    record Screened(UUID patientId, LocalDate birthDate, Answers answers) {
    }
}
