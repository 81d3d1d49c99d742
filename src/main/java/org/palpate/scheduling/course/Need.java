package org.palpate.scheduling.course;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

import org.palpate.kernel.TimeSlot;

/**
 * What a visit of a service takes at a place: its length, the minutes around it, a room and perhaps a device.
 *
 * @param certificate whether the practitioner needs one
 * @param rooms       each with the minutes that it needs afterwards, whatever the service
 * @param devices     those of the kind that is needed, with the minutes that each needs afterwards; null where none is needed
 */
record Need(Duration length, Around hands, Around room, boolean certificate, Map<UUID, Integer> rooms, Map<UUID, Integer> devices) {

    /** Minutes before and after. */
    record Around(int before, int after) {

        TimeSlot widen(TimeSlot slot) {
            return new TimeSlot(slot.start().minusSeconds(60L * before), slot.end().plusSeconds(60L * after));
        }
    }

    TimeSlot visit(Instant start) {
        return TimeSlot.of(start, length);
    }

    TimeSlot roomTime(Instant start, int minutesAfter) {
        return new Around(room.before(), Math.max(room.after(), minutesAfter)).widen(visit(start));
    }

    TimeSlot deviceTime(Instant start, int minutesAfter) {
        return new Around(0, minutesAfter).widen(visit(start));
    }
}
