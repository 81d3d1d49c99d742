package org.palpate.practitioner;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.palpate.kernel.Refusal;
import org.palpate.kernel.TimeSlot;

/**
 * One practitioner's line of a roster: the shifts of the day, when the practitioner is away, and whether a
 * qualification covers the whole day.
 *
 * @param shifts         none while the location is closed
 * @param absences       those that touch the day
 * @param closed         why the location is closed that day, null: it is open
 * @param qualified      a qualification for the asked technique covers the whole day at this place
 * @param qualifiedUntil when the latest such qualification ends or ended; null: there never was one
 */
public record Duty(UUID practitionerId, String name, String profession, boolean trainee, List<Shift> shifts,
                   List<Absence> absences, String closed, boolean qualified, Instant qualifiedUntil) {

    public boolean isWorking() {
        return !shifts.isEmpty();
    }

    /** The stretches in which the practitioner works and is not away. */
    public List<TimeSlot> open(LocalDate day, ZoneId zone) {
        return Availability.open(day, zone, shifts, absences);
    }

    /** The times at which the practitioner is away. */
    public List<TimeSlot> away() {
        return absences.stream().map(Absence::during).toList();
    }

    /** Why not a minute is worked that day: closed, no hours, or away; empty when something is. */
    public Optional<Refusal> off(LocalDate day, ZoneId zone) {
        if (closed != null) {
            return Optional.of(Refusal.of("practitioner.off.closed", closed));
        }
        if (!isWorking()) {
            return Optional.of(Refusal.of("practitioner.off.not_working"));
        }
        return absences.isEmpty() || !open(day, zone).isEmpty() ? Optional.empty()
                : Optional.of(Refusal.of("practitioner.away." + absences.get(0).kind().code()));
    }

    /** First letters of the first and last name, without a title. */
    public String initials() {
        return Initials.of(name);
    }
}
