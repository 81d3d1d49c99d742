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
 * One practitioner's line of a roster: the shifts of the day, when the practitioner is away, and when a
 * qualification holds.
 *
 * @param trainee        whether somebody may supervise them there at the asked technique
 * @param shifts         none while the location is closed
 * @param absences       those that touch the day
 * @param closed         why the location is closed that day, null: it is open
 * @param qualified      when qualifications for the asked technique hold at this place, those that touch the day
 * @param qualifiedUntil when the latest such qualification ends or ended; null: there never was one
 */
public record Duty(UUID practitionerId, String name, String profession, boolean trainee, List<Shift> shifts,
                   List<Absence> absences, String closed, List<TimeSlot> qualified, Instant qualifiedUntil) {

    /** Whether a qualification covers the whole of that time. */
    public boolean isQualified(TimeSlot slot) {
        return qualified.stream().anyMatch(one -> !one.start().isAfter(slot.start()) && !one.end().isBefore(slot.end()));
    }

    /** Whether a qualification holds at any time that is worked that day. */
    public boolean isQualified(LocalDate day, ZoneId zone) {
        return shifts.stream().map(shift -> shift.on(day, zone)).flatMap(Optional::stream)
                .anyMatch(hours -> qualified.stream().anyMatch(hours::overlaps));
    }

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
