package org.palpate.scheduling;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.palpate.kernel.TimeSlot;

/** What is taken on a day: by resource (a practitioner, a patient or a room), and which rooms the location has. */
record Held(Set<UUID> rooms, Map<UUID, List<TimeSlot>> slots) {

    List<TimeSlot> of(UUID resource) {
        return slots.getOrDefault(resource, List.of());
    }

    /** Whether some room of the location is free for that long, buffer included. */
    boolean hasRoomFor(TimeSlot wanted) {
        return rooms.stream().anyMatch(room -> of(room).stream().noneMatch(wanted::overlaps));
    }
}
