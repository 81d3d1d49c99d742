package org.palpate.scheduling.search;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

import org.palpate.kernel.TimeSlot;
import org.palpate.practitioner.Absence;
import org.palpate.practitioner.Availability;
import org.palpate.practitioner.MinuteByMinute;
import org.palpate.practitioner.Shift;

/** What can be booked, found the slow way: every quarter of an hour of every shift, each of its minutes asked of everything. */
final class BruteForce {

    private static final int QUARTER = 15;
    private static final int BEFORE = 5 * 24 * 60;
    private static final int MINUTES = 14 * 24 * 60;

    private final RandomWorld random;
    private final Instant base;
    private final Map<UUID, BitSet> taken = new HashMap<>();

    BruteForce(RandomWorld random) {
        this.random = random;
        base = random.wanted().from().atStartOfDay(random.world().zone()).toInstant().minus(BEFORE, ChronoUnit.MINUTES);
        random.held().forEach((resource, slots) -> taken.put(resource, minutes(slots)));
        random.world().staff().forEach(staff -> taken.computeIfAbsent(staff.id(), id -> new BitSet())
                .or(minutes(staff.availability().absences().stream().map(Absence::during).toList())));
    }

    /** Every time at which somebody can be booked, with all who can. */
    Map<Instant, List<UUID>> all() {
        Map<Instant, List<UUID>> all = new TreeMap<>();
        for (int i = 0; i < RandomWorld.DAYS; i++) {
            LocalDate day = random.wanted().from().plusDays(i);
            for (Staff staff : random.world().staff()) {
                shifts(staff.availability(), day).forEach(shift -> starts(shift, random.demand().minutes()).stream().filter(start -> suits(staff, start, day) && isFree(staff, start))
                        .forEach(start -> all.computeIfAbsent(start, moment -> new ArrayList<>()).add(staff.id())));
            }
        }
        all.replaceAll((start, able) -> able.stream().distinct().toList());
        return all;
    }

    /** Each shift of the day as the minutes that it has. */
    static List<List<Instant>> shifts(Availability all, LocalDate day) {
        boolean exception = all.hours().stream().anyMatch(one -> one.oneDay() && one.from().equals(day));
        return all.hours().stream().filter(one -> one.oneDay() == exception)
                .map(one -> MinuteByMinute.open(new Availability(all.zone(), List.of(one), List.of(), all.closures()), day))
                .filter(minutes -> !minutes.isEmpty()).map(minutes -> List.copyOf(minutes)).toList();
    }

    /** Every quarter of an hour of a shift at which something of that length still fits into it. */
    static List<Instant> starts(List<Instant> shift, int length) {
        List<Instant> starts = new ArrayList<>();
        for (int first = 0; first + length <= shift.size(); first += QUARTER) {
            starts.add(shift.get(first));
        }
        return starts;
    }

    private boolean suits(Staff staff, Instant start, LocalDate day) {
        Wanted wanted = random.wanted();
        boolean who = wanted.practitionerId() == null || wanted.practitionerId().equals(staff.id());
        boolean when = wanted.days().isEmpty() || wanted.days().contains(day.getDayOfWeek());
        LocalTime first = start.atZone(random.world().zone()).toLocalTime();
        LocalTime last = start.plus(random.demand().minutes() - 1L, ChronoUnit.MINUTES).atZone(random.world().zone()).toLocalTime();
        return who && when && (wanted.earliest() == null || first.compareTo(wanted.earliest()) >= 0)
                && (wanted.latest() == null || last.compareTo(wanted.latest()) < 0);
    }

    private boolean isFree(Staff staff, Instant start) {
        Demand demand = random.demand();
        int from = minute(start);
        int until = from + demand.minutes();
        return isFree(staff.id(), from - demand.practitioner().before(), until + demand.practitioner().after())
                && (random.patientId() == null || isFree(random.patientId(), from, until))
                && (!demand.certificate() || certified(staff, from, until) || staff.trainee() && random.world().staff().stream().anyMatch(one -> supervises(one, start)))
                && random.world().rooms().keySet().stream().anyMatch(room -> isFree(room, from - demand.room().before(), until + Math.max(demand.room().after(), random.world().turnover().getOrDefault(room, 0))))
                && (!demand.device() || random.world().devices().entrySet().stream().anyMatch(device -> isFree(device.getKey(), from, until + device.getValue())));
    }

    /** Whether somebody is certified, at work and free for the whole of a visit that begins then. */
    boolean supervises(Staff one, Instant start) {
        int from = minute(start);
        int until = from + random.demand().minutes();
        Instant last = start.plus(random.demand().minutes() - 1L, ChronoUnit.MINUTES);
        LocalDate day = start.atZone(random.world().zone()).toLocalDate();
        return !one.trainee() && certified(one, from, until) && isFree(one.id(), from, until)
                && shifts(one.availability(), day).stream().anyMatch(shift -> shift.contains(start) && shift.contains(last));
    }

    private boolean certified(Staff staff, int from, int until) {
        return minutes(random.qualified().get(staff.id())).nextClearBit(from) >= until;
    }

    private boolean isFree(UUID resource, int from, int until) {
        int next = taken.getOrDefault(resource, new BitSet()).nextSetBit(from);
        return next < 0 || next >= until;
    }

    private BitSet minutes(List<TimeSlot> slots) {
        BitSet minutes = new BitSet(MINUTES);
        slots.forEach(slot -> minutes.set(Math.max(0, minute(slot.start())), Math.max(0, Math.min(MINUTES, minute(slot.end())))));
        return minutes;
    }

    private int minute(Instant moment) {
        return (int) ChronoUnit.MINUTES.between(base, moment);
    }
}
