package org.palpate.scheduling.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.palpate.clinic.ServiceDetails.Buffers;
import org.palpate.kernel.TimeSlot;
import org.palpate.practitioner.Availability;
import org.palpate.practitioner.Hours;
import org.palpate.practitioner.Shift;
import org.palpate.scheduling.Slot;

class FinderTest {

    private static final int WORLDS = Boolean.getBoolean("palpate.long") ? 20_000 : 1_000;
    private static final int MANY = 100_000;
    private static final long CPU_MILLIS = 100;
    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 16);

    private final long seed = Long.getLong("palpate.seed", System.nanoTime());

    @Test
    void offersExactlyWhatBruteForceFindsInAThousandRandomWorlds() {
        Random dice = new Random(seed);
        int times = 0;
        int full = 0;
        int supervised = 0;
        for (int i = 0; i < WORLDS; i++) {
            RandomWorld random = RandomWorld.of(dice);
            Map<Instant, List<UUID>> expected = new BruteForce(random).all();
            List<Found> found = new Finder(random.fit(), random.wanted(), RandomWorld.DAYS).next(MANY);
            assertThat(found).as("seed %d, world %d: %s", seed, i, random).extracting(Found::start).containsExactlyElementsOf(expected.keySet());
            found.forEach(one -> assertThat(expected.get(one.start())).contains(one.staff().id()).hasSize(one.others() + 1));
            BruteForce force = new BruteForce(random);
            List<Found> led = found.stream().filter(one -> one.supervisor() != null).toList();
            assertThat(led).as("seed %d, world %d", seed, i).allMatch(one -> one.staff().trainee() && force.supervises(one.supervisor(), one.start()));
            supervised += led.size();
            assertThat(new Finder(random.fit(), random.wanted(), RandomWorld.DAYS).next(10)).isEqualTo(found.subList(0, Math.min(10, found.size())));
            times += found.size();
            full += found.isEmpty() ? 1 : 0;
        }
        System.out.printf("Finder: %d worlds with %d times agree, %d of them supervised, %d worlds have none, seed %d%n", WORLDS, times, supervised, full, seed);
        assertThat(supervised).isPositive();
        assertThat(times).isGreaterThan(WORLDS * 5);
    }

    @Test
    void explainsEveryTimeThatTheFinderDoesNotOffer() {
        Random dice = new Random(seed);
        for (int i = 0; i < WORLDS / 10; i++) {
            RandomWorld random = RandomWorld.of(dice);
            LocalDate day = random.wanted().from();
            for (Staff staff : random.world().staff()) {
                Explanation explanation = Explanation.of(random.fit(), staff, day, "London");
                Wanted only = new Wanted(staff.id(), day, Set.of(), null, null);
                assertThat(explanation.free().stream().distinct().sorted(Comparator.comparing(Slot::start))).as("seed %d, world %d", seed, i)
                        .containsExactlyElementsOf(new Finder(random.fit(), only, 1).next(MANY).stream().map(found -> new Slot(staff.id(),
                                found.supervisor() == null ? null : found.supervisor().id(), found.start(), false)).toList());
                assertThat(explanation.reasons().isEmpty()).isEqualTo(explanation.possible() > 0 && explanation.free().size() == explanation.possible());
            }
        }
    }

    @Test
    void searchesFiftyPractitionersAndNinetyDaysQuickly() {
        Finder full = new Finder(new Fit(fullClinic(), new Demand(45, new Buffers(0, 5), new Buffers(0, 10), true, false), null, null, Instant.EPOCH),
                new Wanted(null, MONDAY, Set.of(), null, null), 90);
        long[] millis = new long[15];
        for (int run = 0; run < millis.length; run++) {
            long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
            assertThat(full.next(10)).isNotEmpty().allSatisfy(found -> assertThat(found.start()).isAfter(MONDAY.plusDays(88).atStartOfDay(LONDON).toInstant()));
            millis[run] = (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start) / 1_000_000;
        }
        Arrays.sort(millis);
        System.out.printf("Finder over 50 practitioners x 90 booked days: %d ms of CPU at least, %d ms at the median, %d ms at most%n", millis[0],
                millis[millis.length / 2], millis[millis.length - 1]);
        assertThat(millis[0]).as("what it takes once it is warm, and nothing else takes the processor").isLessThan(CPU_MILLIS);
    }

    @Test
    void findsOnlyWhatSuits() {
        Fit fit = new Fit(world(List.of(), Map.of()), new Demand(30, new Buffers(0, 0), new Buffers(0, 0), false, false), null, null,
                MONDAY.atTime(9, 40).atZone(LONDON).toInstant());
        assertThat(starts(fit, new Wanted(null, MONDAY, Set.of(), null, null), 3)).containsExactly("2026-11-16T09:45", "2026-11-16T10:00", "2026-11-16T10:15");
        assertThat(starts(fit, new Wanted(null, MONDAY, Set.of(DayOfWeek.TUESDAY), LocalTime.of(11, 20), LocalTime.of(12, 0)), 3))
                .containsExactly("2026-11-17T11:30", "2026-11-24T11:30", "2026-12-01T11:30");
    }

    @Test
    void namesEachRuleThatIsInTheWay() {
        TimeSlot booked = TimeSlot.of(MONDAY.atTime(9, 0).atZone(LONDON).toInstant(), Duration.ofMinutes(60));
        TimeSlot roomTaken = TimeSlot.of(MONDAY.atTime(11, 0).atZone(LONDON).toInstant(), Duration.ofMinutes(60));
        World world = world(List.of(booked), Map.of(new UUID(2, 1), List.of(roomTaken)));
        Fit fit = new Fit(world, new Demand(30, new Buffers(0, 5), new Buffers(10, 0), true, true), null, null, Instant.EPOCH);
        Explanation thea = Explanation.of(fit, world.staff().get(0), MONDAY, "London");
        assertThat(thea.isBookable()).isFalse();
        assertThat(thea.reasons()).extracting(reason -> reason.code()).containsExactly("scheduling.not_offered.no_certificate", "scheduling.why.booking",
                "scheduling.why.room", "scheduling.why.no_device");
        assertThat(thea.reasons().get(1).args()).containsExactly(4, 11);
        assertThat(Explanation.of(fit, world.staff().get(0), MONDAY.plusDays(5), "London").reasons()).extracting(reason -> reason.code())
                .containsExactly("scheduling.why.hours", "scheduling.not_offered.no_certificate");
    }

    private static List<String> starts(Fit fit, Wanted wanted, int most) {
        return new Finder(fit, wanted, 90).next(most).stream().map(found -> found.start().atZone(LONDON).toLocalDateTime().toString()).toList();
    }

    /** One practitioner from nine to twelve on weekdays, with one room. */
    private static World world(List<TimeSlot> booked, Map<UUID, List<TimeSlot>> more) {
        Map<UUID, Busy> held = new HashMap<>(Map.of(new UUID(1, 1), Busy.of(booked)));
        more.forEach((resource, slots) -> held.put(resource, Busy.of(slots)));
        Staff thea = staff(1, false, week("09:00", "12:00").toList(), Busy.NEVER);
        return new World(LONDON, List.of(thea), Map.of(new UUID(2, 1), "Room 1"), Map.of(), Map.of(), held, Map.of());
    }

    /** Fifty who are booked every half an hour until the last day, with twenty rooms. */
    private static World fullClinic() {
        Map<UUID, Busy> held = new HashMap<>();
        List<Staff> staff = new ArrayList<>();
        Instant start = MONDAY.atTime(8, 0).atZone(LONDON).toInstant();
        List<TimeSlot> booked = IntStream.range(0, 89 * 24).mapToObj(i -> TimeSlot.of(start.plus(Duration.ofMinutes(i * 60L)), Duration.ofMinutes(30))).toList();
        for (int i = 1; i <= 50; i++) {
            boolean trainee = i % 5 == 0;
            staff.add(staff(i, trainee, Stream.concat(week("08:00", "12:30"), week("13:15", "19:00")).toList(),
                    trainee ? Busy.NEVER : Busy.of(List.of(new TimeSlot(Instant.EPOCH, Instant.parse("2040-01-01T00:00:00Z"))))));
            held.put(new UUID(1, i), Busy.of(booked));
        }
        Map<UUID, String> rooms = new LinkedHashMap<>();
        IntStream.rangeClosed(1, 20).forEach(i -> rooms.put(new UUID(2, i), "Room " + i));
        return new World(LONDON, staff, rooms, Map.of(), Map.of(), held, Map.of());
    }

    private static Staff staff(int number, boolean trainee, List<Hours> hours, Busy qualified) {
        return new Staff(new UUID(1, number), "Practitioner " + number, "physiotherapist", trainee, new Availability(LONDON, hours, List.of(), Map.of()),
                qualified, Busy.NEVER);
    }

    private static Stream<Hours> week(String start, String end) {
        return Stream.of(DayOfWeek.values()).filter(day -> day.getValue() < 6 || start.equals("13:15") || end.equals("12:30"))
                .map(day -> new Hours(UUID.randomUUID(), null, day, new Shift(LocalTime.parse(start), LocalTime.parse(end), null), null, null, false));
    }
}
