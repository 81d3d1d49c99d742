package org.palpate.screening.why;

import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.palpate.audit.Audit;
import org.palpate.database.Doorway;
import org.palpate.database.Sql;
import org.palpate.reference.Catalogue;
import org.palpate.reference.Contraindication;
import org.palpate.screening.Clearance;
import org.palpate.screening.PlaceName;
import org.palpate.screening.Screenings;
import org.palpate.screening.verdict.Answer;
import org.palpate.screening.verdict.BodyPlace;
import org.palpate.screening.verdict.Reason;
import org.palpate.screening.verdict.Verdict;

/** Says why: for those who treat. */
@Doorway
public class Explanations {

    /** Each answer of the latest screening, and each risk that was told since, with who took it down when it was given. */
    private static final String SAID = """
            select a.fact, a.answer, a.places, a.detail, a.answered_at, coalesce(o.taken_name, s.signed_name) as name, s.signed_name
            from (select * from palpate.screening where clinic_id = palpate.current_clinic() and patient_id = ?
              order by signed_at desc limit 1) s
            join palpate.screening_answer a on a.clinic_id = s.clinic_id and a.screening_id = s.id
            left join lateral (select taken_name from palpate.patient_answer where clinic_id = s.clinic_id
              and patient_id = s.patient_id and fact = a.fact and given_at = a.answered_at order by id desc limit 1) o on true
            union all
            select t.fact, t.answer, t.places, t.detail, t.given_at, t.taken_name, null from palpate.told_since_signed(?, ?) t where not t.safe
            order by answered_at desc
            """;

    @Inject
    private Sql sql;
    @Inject
    private Screenings screenings;
    @Inject
    private Catalogue catalogue;
    @Inject
    private Audit audit;
    @Inject
    private Clock clock;

    /** Whether rules speak of it: a family, or a technique that they name for itself. */
    boolean knows(String gate) {
        return Contraindication.FAMILIES.contains(gate) || catalogue.findTechnique(gate).isPresent();
    }

    /** Of these gates at this place; most severe reasons first. */
    public List<Explanation> of(UUID patientId, List<String> gates, BodyPlace place) {
        audit.read("screening.explained", patientId);
        Instant now = clock.instant();
        Clearance clearance = screenings.clearance(patientId, now);
        Map<String, List<Said>> said = new HashMap<>();
        String by = sql.all(SAID, row -> {
            said.computeIfAbsent(row.getString("fact"), fact -> new ArrayList<>()).add(said(row));
            return row.getString("signed_name");
        }, patientId, patientId, now).stream().filter(Objects::nonNull).findFirst().orElse("");
        return gates.stream().map(gate -> explanation(clearance, said, gate, place, by)).toList();
    }

    private Explanation explanation(Clearance clearance, Map<String, List<Said>> said, String gate, BodyPlace place, String by) {
        List<Ground> grounds = clearance.reasons(gate, place).entrySet().stream()
                .map(reason -> new Ground(saidFor(reason.getKey(), place.isEverywhere() ? reason.getValue() : List.of(place), said), reason.getKey(),
                        reason.getValue().contains(BodyPlace.EVERYWHERE) ? List.of() : PlaceName.of(reason.getValue(), catalogue)))
                .toList();
        Verdict verdict = place.isEverywhere() ? clearance.verdict(gate) : clearance.verdict(gate, place);
        boolean lacking = verdict == Verdict.NOT_YET_KNOWN;
        Explanation.Lack lack = new Explanation.Lack(clearance.day().orElse(null), by,
                clearance.isExpired() ? List.of() : clearance.open(gate), clearance.rulesVersion(), clearance.isOvertaken());
        return new Explanation(gate, Contraindication.FAMILIES.contains(gate) ? catalogue.familyGatedBy(gate).name()
                : catalogue.technique(gate).name(), PlaceName.of(List.of(place), catalogue), verdict, grounds,
                lacking ? lack : null);
    }

    /** Of what was said to the facts that the rule names, the latest with the reason's own answer and place. */
    private Said saidFor(Reason reason, Collection<BodyPlace> places, Map<String, List<Said>> said) {
        return facts(reason.ruleId()).flatMap(fact -> said.getOrDefault(fact, List.of()).stream())
                .min(Comparator.comparing((Said one) -> !one.answer().value().equals(reason.answer()))
                        .thenComparing(one -> !one.answer().places().isEmpty() && Collections.disjoint(one.answer().places(), places))).orElse(null);
    }

    private Said said(ResultSet row) throws SQLException {
        List<BodyPlace> places = Arrays.stream((String[]) row.getArray("places").getArray()).map(BodyPlace::of).toList();
        Answer answer = new Answer(row.getString("answer"), places.stream().collect(Collectors.toSet()), row.getString("detail"));
        String fact = row.getString("fact");
        return new Said(rules().filter(rule -> rule.fact().equals(fact)).findFirst().map(rule -> rule.question().words()).orElse(fact),
                answer, PlaceName.of(places, catalogue), row.getObject("answered_at", OffsetDateTime.class).toInstant(), row.getString("name"));
    }

    /** What a rule rests on: the fact of its question, or those that a combined rule names. */
    private Stream<String> facts(String ruleId) {
        return Stream.concat(rules().filter(rule -> rule.id().equals(ruleId)).map(Contraindication::fact),
                catalogue.combinations().stream().filter(rule -> rule.id().equals(ruleId)).flatMap(rule -> rule.facts().stream()));
    }

    private Stream<Contraindication> rules() {
        return catalogue.contraindications().stream();
    }
}
