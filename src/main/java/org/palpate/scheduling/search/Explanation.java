package org.palpate.scheduling.search;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.palpate.kernel.Refusal;
import org.palpate.scheduling.Slot;

/**
 * Why somebody can or cannot be booked for a service on a day: every rule that takes times away, and the times left.
 *
 * @param possible how many times the hours would allow
 * @param reasons  in words, each with how many times it takes away
 * @param free     of a trainee with who supervises then
 */
public record Explanation(Staff staff, int possible, List<Refusal> reasons, List<Slot> free) {

    static Explanation of(Fit fit, Staff staff, LocalDate day, String place) {
        List<Instant> possible = staff.starts(day, fit.demand().length());
        Map<Obstacle, Integer> taken = new EnumMap<>(Obstacle.class);
        List<Slot> free = new ArrayList<>();
        for (Instant start : possible) {
            Set<Obstacle> obstacles = fit.obstacles(staff, start);
            Optional<Staff> lead = staff.trainee() && obstacles.contains(Obstacle.CERTIFICATE) ? fit.lead(start) : Optional.empty();
            lead.ifPresent(one -> obstacles.remove(Obstacle.CERTIFICATE));
            obstacles.forEach(obstacle -> taken.merge(obstacle, 1, Integer::sum));
            if (obstacles.isEmpty()) {
                free.add(new Slot(staff.id(), lead.map(Staff::id).orElse(null), start, false));
            }
        }
        Words words = new Words(fit, staff, day, place);
        Stream<Refusal> rules = taken.entrySet().stream().map(entry -> words.of(entry.getKey(), entry.getValue(), possible.size()));
        return new Explanation(staff, possible.size(), Stream.concat(words.ofTheDay(possible.isEmpty()), rules).toList(), free);
    }

    /** Whether a time is left. */
    public boolean isBookable() {
        return !free.isEmpty();
    }

    public String name() {
        return staff.name();
    }

    public java.util.UUID practitionerId() {
        return staff.id();
    }

    public String profession() {
        return staff.profession();
    }

    /** What is said of each rule. */
    private record Words(Fit fit, Staff staff, LocalDate day, String place) {

        /** What takes the whole day away: closed, no hours, hours too short; and a certificate where no time is left to say so. */
        private Stream<Refusal> ofTheDay(boolean none) {
            if (!none) {
                return Stream.empty();
            }
            Refusal hours = staff.availability().closed(day).map(name -> Refusal.of("scheduling.why.closed", name))
                    .orElseGet(() -> Refusal.of(staff.availability().shifts(day).isEmpty() ? "scheduling.why.hours" : "scheduling.why.short",
                            fit.demand().minutes()));
            boolean covered = !fit.demand().certificate() || coversTheDay();
            return covered ? Stream.of(hours) : Stream.of(hours, certificate());
        }

        private boolean coversTheDay() {
            Instant midnight = day.atStartOfDay(fit.world().zone()).toInstant();
            return staff.qualified().covers(midnight, day.plusDays(1).atStartOfDay(fit.world().zone()).toInstant());
        }

        private Refusal of(Obstacle obstacle, int times, int possible) {
            if (obstacle == Obstacle.CERTIFICATE) {
                return staff.trainee() ? Refusal.of("scheduling.why.trainee", times, possible) : certificate();
            }
            boolean noDevice = obstacle == Obstacle.DEVICE && fit.world().devices().isEmpty();
            return noDevice ? Refusal.of("scheduling.why.no_device", place) : Refusal.of("scheduling.why." + obstacle.code(), times, possible);
        }

        private Refusal certificate() {
            if (staff.qualified().isNever()) {
                return Refusal.of(staff.trainee() ? "scheduling.not_offered.trainee" : "scheduling.not_offered.no_certificate", place);
            }
            LocalDate lastDay = staff.qualified().last().atZone(fit.world().zone()).toLocalDate().minusDays(1);
            return lastDay.isBefore(day) ? Refusal.of("scheduling.not_offered.certificate_ended", place, lastDay)
                    : Refusal.of("scheduling.why.certificate_not_yet", place, staff.qualified().first().atZone(fit.world().zone()).toLocalDate());
        }
    }
}
