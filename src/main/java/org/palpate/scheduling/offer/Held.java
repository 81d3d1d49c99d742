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

    /** Until where something is held that leaves no lane open. */
    static final int ALL_LANES = Integer.MAX_VALUE;

    /**
     * A time that is held, buffers included.
     *
     * @param from  the first lane that it takes
     * @param until the lane after the last
     */
    record Taken(TimeSlot slot, int from, int until) {

        private boolean hinders(Taken wanted) {
            return from < wanted.until && wanted.from < until && slot.overlaps(wanted.slot);
        }
    }

    void take(UUID resource, TimeSlot slot, int from, int until) {
        taken.computeIfAbsent(resource, id -> new ArrayList<>()).add(new Taken(slot, from, until));
    }

    boolean isFree(UUID resource, TimeSlot wanted) {
        return isFree(resource, new Taken(wanted, 0, ALL_LANES));
    }

    boolean isFree(UUID resource, Taken wanted) {
        return taken.getOrDefault(resource, List.of()).stream().noneMatch(one -> one.hinders(wanted));
    }
}
