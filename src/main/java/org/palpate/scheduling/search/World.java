package org.palpate.scheduling.search;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * All that bears on free times at a location for some days.
 *
 * @param rooms   the rooms by id with their names, in the clinic's order
 * @param turnover the minutes for which each room stays taken afterwards, whatever the service
 * @param devices the devices of the needed kind, with the minutes for which each stays taken afterwards
 * @param held    when each practitioner, room, device and the patient is booked
 */
record World(ZoneId zone, List<Staff> staff, Map<UUID, String> rooms, Map<UUID, Integer> turnover, Map<UUID, Integer> devices,
             Map<UUID, Busy> held, Map<LocalDate, String> closures) {

    Busy held(UUID resource) {
        return held.getOrDefault(resource, Busy.NEVER);
    }
}
