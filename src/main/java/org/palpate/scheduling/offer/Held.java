package org.palpate.scheduling.offer;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.palpate.kernel.TimeSlot;

/**
 * What is taken on a day: by resource (a practitioner, a patient, a room or a device), which rooms the location has, and
 * which devices of the wanted kind, each with the minutes that it needs afterwards.
 */
record Held(Map<UUID, Integer> rooms, Map<UUID, Integer> devices, Map<UUID, List<Taken>> taken) {

    /**
     * A time that is held, buffers included.
     *
     * @param lane in which it runs; null: in all of them
     */
    record Taken(TimeSlot slot, Integer lane) {

        private boolean hinders(TimeSlot wanted, int inLane) {
            return (lane == null || lane == inLane) && slot.overlaps(wanted);
        }
    }

    void take(UUID resource, TimeSlot slot, Integer lane) {
        taken.computeIfAbsent(resource, id -> new ArrayList<>()).add(new Taken(slot, lane));
    }

    boolean isFree(UUID resource, TimeSlot wanted) {
        return isFree(resource, wanted, 0);
    }

    boolean isFree(UUID resource, TimeSlot wanted, int lane) {
        return taken.getOrDefault(resource, List.of()).stream().noneMatch(one -> one.hinders(wanted, lane));
    }
}
