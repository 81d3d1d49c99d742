package org.palpate.scheduling.course;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.palpate.kernel.TimeSlot;
import org.palpate.practitioner.Shift;

/**
 * A practitioner over the days of an outlook.
 *
 * @param certified when a qualification for the technique holds at the place, in order
 */
record Staff(UUID id, String name, Map<LocalDate, List<Shift>> shifts, List<TimeSlot> certified) {

    List<Shift> on(LocalDate day) {
        return shifts.getOrDefault(day, List.of());
    }

    /** Certificates that touch count as one. */
    boolean isCertifiedFor(TimeSlot slot) {
        var reached = slot.start();
        for (TimeSlot valid : certified) {
            if (valid.contains(reached)) {
                if (valid.isOpen() || !valid.end().isBefore(slot.end())) {
                    return true;
                }
                reached = valid.end();
            }
        }
        return false;
    }
}
