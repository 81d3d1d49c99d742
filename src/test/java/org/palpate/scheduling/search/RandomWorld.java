package org.palpate.scheduling.search;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;

import org.palpate.clinic.ServiceDetails.Buffers;
import org.palpate.kernel.TimeSlot;
import org.palpate.practitioner.Absence;
import org.palpate.practitioner.Availability;
import org.palpate.practitioner.RandomHours;
import org.palpate.practitioner.Transitions;

/** A clinic of a few people, rooms and devices around a day, with bookings, as the dice fall. */
record RandomWorld(World world, Demand demand, Wanted wanted, UUID patientId, Map<UUID, List<TimeSlot>> held,
                   Map<UUID, List<TimeSlot>> qualified) {

    static final int DAYS = 3;
    private static final int STEP = 5;

    static RandomWorld of(Random dice) {
        ZoneId zone = Transitions.ZONES.get(dice.nextInt(Transitions.ZONES.size()));
        List<LocalDate> turns = Transitions.days(zone, 2020, 2030);
        LocalDate day = dice.nextInt(3) == 0 && !turns.isEmpty() ? turns.get(dice.nextInt(turns.size())) : LocalDate.of(2026, 12, 1).plusDays(dice.nextInt(2000));
        Instant midnight = day.atStartOfDay(zone).toInstant();
        Map<LocalDate, String> closures = dice.nextInt(8) == 0 ? Map.of(day.plusDays(dice.nextInt(2)), "Works holiday") : Map.of();
        Map<UUID, List<TimeSlot>> held = new HashMap<>();
        Map<UUID, List<TimeSlot>> qualified = new HashMap<>();
        List<Staff> staff = new ArrayList<>();
        for (int i = 1 + dice.nextInt(4); i > 0; i--) {
            staff.add(staff(dice, zone, day, closures, qualified));
        }
        Map<UUID, String> rooms = new LinkedHashMap<>();
        Map<UUID, Integer> turnover = new HashMap<>();
        Map<UUID, Integer> devices = new LinkedHashMap<>();
        for (int i = dice.nextInt(4); i > 0; i--) {
            rooms.put(new UUID(2, i), "Room " + i);
            turnover.put(new UUID(2, i), dice.nextInt(4) * STEP);
        }
        for (int i = dice.nextInt(3); i > 0; i--) {
            devices.put(new UUID(3, i), dice.nextInt(4) * STEP);
        }
        UUID patient = dice.nextBoolean() ? new UUID(4, 1) : null;
        List<UUID> resources = new ArrayList<>(staff.stream().map(Staff::id).toList());
        resources.addAll(rooms.keySet());
        resources.addAll(devices.keySet());
        resources.add(new UUID(4, 1));
        resources.forEach(resource -> held.put(resource, bookings(dice, midnight)));
        Map<UUID, Busy> busy = new HashMap<>();
        held.forEach((resource, slots) -> busy.put(resource, Busy.of(slots)));
        return new RandomWorld(new World(zone, staff, rooms, turnover, devices, busy, closures), demand(dice), wanted(dice, day, staff), patient, held, qualified);
    }

    Fit fit() {
        return new Fit(world, demand, patientId, null, Instant.EPOCH);
    }

    private static Staff staff(Random dice, ZoneId zone, LocalDate day, Map<LocalDate, String> closures, Map<UUID, List<TimeSlot>> qualified) {
        Availability own = new RandomHours(dice, zone, day).availability();
        List<TimeSlot> certificates = new ArrayList<>();
        Instant from = day.atStartOfDay(zone).toInstant().minus(dice.nextInt(4000) - 1000L, ChronoUnit.MINUTES);
        for (int i = dice.nextInt(3); i > 0; i--) {
            TimeSlot certificate = TimeSlot.of(from, Duration.ofMinutes(60L + dice.nextInt(6000)));
            certificates.add(certificate);
            from = certificate.end().plus(dice.nextInt(2) * 45L, ChronoUnit.MINUTES);
        }
        UUID id = UUID.nameUUIDFromBytes(new byte[] {(byte) dice.nextInt(), (byte) dice.nextInt(), (byte) dice.nextInt(), (byte) dice.nextInt()});
        qualified.put(id, certificates);
        return new Staff(id, "Somebody", "physiotherapist", dice.nextInt(3) == 0, new Availability(zone, own.hours(), own.absences(), closures), Busy.of(certificates),
                Busy.of(own.absences().stream().map(Absence::during).toList()));
    }

    private static List<TimeSlot> bookings(Random dice, Instant midnight) {
        List<TimeSlot> slots = new ArrayList<>();
        for (int i = dice.nextInt(24); i > 0; i--) {
            slots.add(TimeSlot.of(midnight.plus(dice.nextInt(DAYS * 300) * (long) STEP - 60, ChronoUnit.MINUTES), Duration.ofMinutes((1 + dice.nextInt(30)) * (long) STEP)));
        }
        return slots;
    }

    private static Demand demand(Random dice) {
        return new Demand((1 + dice.nextInt(18)) * STEP, buffers(dice), buffers(dice), dice.nextBoolean(), dice.nextInt(3) == 0);
    }

    private static Buffers buffers(Random dice) {
        return dice.nextBoolean() ? new Buffers(0, 0) : new Buffers(dice.nextInt(16), dice.nextInt(16));
    }

    private static Wanted wanted(Random dice, LocalDate day, List<Staff> staff) {
        LocalTime earliest = dice.nextInt(3) == 0 ? LocalTime.of(dice.nextInt(14), dice.nextInt(60)) : null;
        LocalTime latest = dice.nextInt(3) == 0 ? LocalTime.of(14 + dice.nextInt(10), dice.nextInt(60)) : null;
        return new Wanted(dice.nextInt(3) == 0 ? staff.get(dice.nextInt(staff.size())).id() : null, day,
                dice.nextInt(4) == 0 ? EnumSet.of(DayOfWeek.of(1 + dice.nextInt(7)), day.getDayOfWeek()) : Set.of(), earliest, latest);
    }
}
