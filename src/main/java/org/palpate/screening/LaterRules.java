package org.palpate.screening;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.palpate.database.Sql;
import org.palpate.screening.answer.AnswerStream;
import org.palpate.screening.verdict.Answer;
import org.palpate.screening.verdict.Answers;
import org.palpate.screening.verdict.Decision;
import org.palpate.screening.verdict.PatientFacts;
import org.palpate.screening.verdict.Rules;
import org.palpate.screening.verdict.Ruling;

/**
 * What became of screenings that were signed under other rules than those in force now: their answers are decided once
 * more, and what is stricter counts. Nothing is milder before somebody signs again.
 */
@ApplicationScoped
class LaterRules {

    /** Each answer, and each ruling, of some screenings. */
    private static final String SIGNED = """
            select s.id as screening_id, s.day, p.birth_date, a.fact, a.answer, a.places, a.detail,
              null as gate, null as zone, null as side, null as verdict, null as reasons
            from palpate.screening s
            join palpate.patient p on p.clinic_id = s.clinic_id and p.id = s.patient_id
            join palpate.screening_answer a on a.clinic_id = s.clinic_id and a.screening_id = s.id
            where s.clinic_id = palpate.current_clinic() and s.id = any (?::uuid[])
            union all
            select v.screening_id, null, null, null, null, null, null, v.gate, v.zone, v.side, v.verdict, v.reasons::text
            from palpate.screening_verdict v
            where v.clinic_id = palpate.current_clinic() and v.screening_id = any (?::uuid[])
            """;

    @Inject
    private Sql sql;

    /** One answer of a screening, with whom and when it was asked. */
    private record Said(PatientFacts facts, String fact, Answer answer) {

        static Said of(ResultSet row) throws SQLException {
            return new Said(new PatientFacts(row.getObject("birth_date", LocalDate.class), row.getObject("day", LocalDate.class)),
                    row.getString("fact"), AnswerStream.answer(row));
        }
    }

    /** A screening as it was signed. */
    private record Signed(List<Said> said, List<Ruling> rulings) {

        Decision under(Rules now) {
            Decision stored = now.restored(rulings);
            Map<String, Answer> answers = new LinkedHashMap<>();
            said.forEach(one -> answers.put(one.fact(), one.answer()));
            return said.isEmpty() ? stored : stored.under(now.decide(new Answers(answers), said.get(0).facts()));
        }
    }

    /** What each of these screenings lets be done under the rules in force now; one statement. */
    Map<UUID, Decision> of(Collection<UUID> screeningIds, Rules now) {
        if (screeningIds.isEmpty()) {
            return Map.of();
        }
        String[] ids = screeningIds.stream().map(UUID::toString).toArray(String[]::new);
        Map<UUID, Signed> signed = new HashMap<>();
        sql.all(SIGNED, row -> {
            Signed one = signed.computeIfAbsent(row.getObject("screening_id", UUID.class), id -> new Signed(new ArrayList<>(), new ArrayList<>()));
            return row.getString("gate") == null ? one.said().add(Said.of(row)) : one.rulings().add(ScreeningParts.ruling(row));
        }, ids, ids);
        Map<UUID, Decision> standing = new HashMap<>();
        signed.forEach((id, one) -> standing.put(id, one.under(now)));
        return standing;
    }
}
