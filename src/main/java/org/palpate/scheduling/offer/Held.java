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
     * @param lane    from 0
     * @param allowed how many may run side by side, from 1; 1: nothing else
     */
    record Taken(TimeSlot slot, int lane, int allowed) {

        /** For one alone. */
        Taken(TimeSlot slot) {
            this(slot, 0, 1);
        }

        private boolean hinders(Taken other) {
            return (lane == other.lane || lane >= other.allowed || other.lane >= allowed) && slot.overlaps(other.slot);
        }
    }

    void take(UUID resource, Taken time) {
        taken.computeIfAbsent(resource, id -> new ArrayList<>()).add(time);
    }

    boolean isFree(UUID resource, TimeSlot wanted) {
        return isFree(resource, new Taken(wanted));
    }

    boolean isFree(UUID resource, Taken wanted) {
        return taken.getOrDefault(resource, List.of()).stream().noneMatch(one -> one.hinders(wanted));
    }
}
