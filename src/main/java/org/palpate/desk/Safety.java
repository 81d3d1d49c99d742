package org.palpate.desk;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.palpate.screening.Screenings;
import org.palpate.screening.Standing;
import org.palpate.screening.Status;

/** What everybody at the desk sees of a patient's screening: a chip for each of the core techniques that is not free. */
public record Safety(List<Chip> chips, Status status) {

    private static final List<String> CORE = List.of("dry_needling", "manual_compression", "myofascial_release");

    /** @param family the technique family; null where it holds for all */
    public record Chip(String family, Standing standing) {
    }

    static Safety of(Screenings screenings, UUID patientId, LocalDate day) {
        Status status = screenings.status(List.of(patientId), day).get(patientId);
        if (status.otherwise() == Standing.MISSING) {
            return new Safety(List.of(new Chip(null, Standing.MISSING)), status);
        }
        List<Chip> chips = CORE.stream().map(family -> new Chip(family, status.of(family)))
                .filter(chip -> chip.standing() != Standing.ALLOWED).toList();
        boolean allExpired = chips.size() == CORE.size() && chips.stream().allMatch(chip -> chip.standing() == Standing.EXPIRED);
        return new Safety(allExpired ? List.of(new Chip(null, Standing.EXPIRED)) : chips, status);
    }
}
