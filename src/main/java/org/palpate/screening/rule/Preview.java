package org.palpate.screening.rule;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.palpate.screening.rule.BookedVisits.Booked;

/**
 * What publishing the drafts would change: over the latest answers of every patient, and for each booked visit.
 *
 * @param patients how many patients were looked at
 * @param families for each gate, how many of them it changes in which way
 */
public record Preview(RuleBook book, int patients, Map<String, Map<Difference, Integer>> families,
                      Map<Difference, List<Booked>> visits) {

    static Preview of(RuleBook book, Collection<Compared> compared, List<Booked> booked) {
        Map<String, Map<Difference, Integer>> families = new TreeMap<>();
        Map<UUID, Map<String, Difference>> byPatient = new HashMap<>();
        for (Compared one : compared) {
            byPatient.put(one.patientId(), one.differences());
            one.differences().forEach((gate, difference) -> families
                    .computeIfAbsent(gate, any -> new EnumMap<>(Difference.class)).merge(difference, 1, Integer::sum));
        }
        Map<Difference, List<Booked>> visits = new EnumMap<>(Difference.class);
        booked.forEach(visit -> {
            Difference difference = byPatient.getOrDefault(visit.patientId(), Map.of()).get(visit.gate());
            if (difference != null) {
                visits.computeIfAbsent(difference, any -> new ArrayList<>()).add(visit);
            }
        });
        return new Preview(book, compared.size(), families, visits);
    }

    /** The gates whose verdict changes for one patient. */
    record Compared(UUID patientId, Map<String, Difference> differences) {

        static Compared of(ScreenedPatients.Screened patient, Versions versions) {
            if (!versions.concern(patient)) {
                return new Compared(patient.patientId(), Map.of());
            }
            Map<String, Difference> differences = new LinkedHashMap<>();
            var before = versions.before(patient);
            var after = versions.after(patient);
            versions.gates().forEach(gate -> Difference.of(gate, before, after)
                    .ifPresent(difference -> differences.put(gate, difference)));
            return new Compared(patient.patientId(), differences);
        }
    }
}
