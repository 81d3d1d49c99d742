package org.palpate.scheduling;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.palpate.kernel.TimeSlot;
import org.palpate.practitioner.Shift;

/**
 * The times at which something of a given length can start within working hours, a quarter of an hour apart.
 *
 * <p>Hours are meant in the location's time: on the night the clocks go forward the missing hour offers nothing, on the
 * night they go back the repeated hour offers both of its turns.
 *
 * @param length    of what is to be booked
 * @param notBefore no time before this moment is offered
 */
public record FreeTimes(ZoneId zone, Duration length, Instant notBefore) {

    private static final long STEP = Duration.ofMinutes(15).toSeconds();

    public List<Instant> on(LocalDate day, List<Shift> shifts) {
        List<Instant> free = new ArrayList<>();
        for (Shift shift : shifts) {
            shift.on(day, zone).ifPresent(hours -> addFree(free, hours));
        }
        return free;
    }

    /** Whether one of the shifts of that day spans the slot, at whatever minute it begins. */
    public boolean covers(LocalDate day, List<Shift> shifts, TimeSlot slot) {
        return shifts.stream().map(shift -> shift.on(day, zone)).flatMap(Optional::stream)
                .anyMatch(hours -> !slot.start().isBefore(hours.start()) && !slot.end().isAfter(hours.end()));
    }

    private void addFree(List<Instant> free, TimeSlot hours) {
        Instant last = hours.end().minus(length);
        for (Instant start = hours.start(); !start.isAfter(last); start = start.plusSeconds(STEP)) {
            if (!start.isBefore(notBefore)) {
                free.add(start);
            }
        }
    }
}
