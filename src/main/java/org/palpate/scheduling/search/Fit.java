package org.palpate.scheduling.search;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

import org.palpate.clinic.ServiceDetails.Buffers;

/**
 * Whether a service can begin at a moment with somebody, and which rules say no. The rules are those that the database
 * holds a booking to; the finder offers and the explanation explains by the same ones.
 *
 * @param patientId who must be free too, null: not known yet
 * @param roomId    the only room that will do, null: any
 * @param notBefore times before it have passed
 */
record Fit(World world, Demand demand, UUID patientId, UUID roomId, Instant notBefore) {

    private static final Obstacle[] QUICKEST_FIRST = {Obstacle.PAST, Obstacle.BOOKING, Obstacle.BUFFER, Obstacle.ABSENCE, Obstacle.CERTIFICATE,
        Obstacle.PATIENT, Obstacle.DEVICE, Obstacle.ROOM};

    boolean fits(Staff staff, Instant start) {
        Instant end = end(start);
        for (Obstacle obstacle : QUICKEST_FIRST) {
            if (hinders(obstacle, staff, start, end)) {
                return false;
            }
        }
        return true;
    }

    /**
     * Who could supervise a trainee then: qualified, at work there and free. Empty where nobody can, where something else
     * is in the way, and for whoever needs no supervisor.
     */
    Optional<Staff> supervisor(Staff trainee, Instant start) {
        Instant end = end(start);
        boolean needed = demand.certificate() && trainee.trainee() && hinders(Obstacle.CERTIFICATE, trainee, start, end);
        if (!needed || Stream.of(QUICKEST_FIRST).anyMatch(rule -> rule != Obstacle.CERTIFICATE && hinders(rule, trainee, start, end))) {
            return Optional.empty();
        }
        return lead(start);
    }

    /** The first who is qualified, at work there and free for the whole of a visit that begins then. */
    Optional<Staff> lead(Instant start) {
        Instant end = end(start);
        return world.staff().stream().filter(one -> !one.trainee() && one.qualified().covers(start, end) && world.held(one.id()).isFree(start, end)
                && one.away().isFree(start, end) && one.isAtWork(start, end)).findFirst();
    }

    /** Every rule that takes the time away, each looked at on its own. */
    Set<Obstacle> obstacles(Staff staff, Instant start) {
        Instant end = end(start);
        Set<Obstacle> all = EnumSet.noneOf(Obstacle.class);
        Stream.of(Obstacle.values()).filter(obstacle -> hinders(obstacle, staff, start, end)).forEach(all::add);
        return all;
    }

    /** A room that is free then: the usual one where it is. */
    Optional<UUID> room(UUID usual, Instant start) {
        Stream<UUID> first = usual == null || roomId != null ? Stream.of() : Stream.of(usual);
        return Stream.concat(first, rooms()).filter(room -> isRoomFree(room, start)).findFirst();
    }

    private Instant end(Instant start) {
        return start.plusSeconds(60L * demand.minutes());
    }

    private boolean hinders(Obstacle obstacle, Staff staff, Instant start, Instant end) {
        return switch (obstacle) {
            case PAST -> start.isBefore(notBefore);
            case ABSENCE -> !isFree(staff.away(), start, demand.practitioner());
            case CERTIFICATE -> demand.certificate() && !staff.qualified().covers(start, end);
            case BOOKING -> !world.held(staff.id()).isFree(start, end);
            case BUFFER -> world.held(staff.id()).isFree(start, end) && !isFree(world.held(staff.id()), start, demand.practitioner());
            case PATIENT -> patientId != null && !world.held(patientId).isFree(start, end);
            case ROOM -> rooms().noneMatch(room -> isRoomFree(room, start));
            case DEVICE -> demand.device() && world.devices().entrySet().stream().noneMatch(device -> isFree(device, start, end));
        };
    }

    private Stream<UUID> rooms() {
        return roomId == null ? world.rooms().keySet().stream() : Stream.of(roomId).filter(world.rooms()::containsKey);
    }

    private boolean isRoomFree(UUID room, Instant start) {
        int after = Math.max(demand.room().after(), world.turnover().getOrDefault(room, 0));
        return isFree(world.held(room), start, new Buffers(demand.room().before(), after));
    }

    private boolean isFree(Map.Entry<UUID, Integer> device, Instant start, Instant end) {
        return world.held(device.getKey()).isFree(start, end.plusSeconds(60L * device.getValue()));
    }

    private boolean isFree(Busy busy, Instant start, Buffers around) {
        return busy.isFree(start.minusSeconds(60L * around.before()), start.plusSeconds(60L * (demand.minutes() + around.after())));
    }
}
