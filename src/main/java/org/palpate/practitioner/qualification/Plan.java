package org.palpate.practitioner.qualification;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.palpate.practitioner.qualification.Bookings.Booked;

/**
 * How a practitioner's qualifications change at a moment, and which bookings that strands. What is past stays as it
 * was; a visit under way keeps its time until it is over, but nothing is in force for it any more.
 */
record Plan(UUID practitionerId, Map<Skill, Timeline> present, Map<Skill, Timeline> next, List<UUID> stranded) {

    static Plan at(Instant now, UUID practitionerId, Map<Skill, Timeline> present, Map<Skill, Timeline> derived, List<Booked> bookings) {
        Set<Skill> skills = new HashSet<>(present.keySet());
        skills.addAll(derived.keySet());
        Map<Skill, Timeline> next = new HashMap<>();
        for (Skill skill : skills) {
            Timeline future = derived.getOrDefault(skill, Timeline.NEVER);
            Timeline past = present.getOrDefault(skill, Timeline.NEVER);
            Instant cut = bookings.stream()
                    .filter(one -> one.underway() && one.skill().equals(skill) && !future.covers(one.slot()))
                    .map(one -> one.slot().end()).reduce(now, (a, b) -> a.isAfter(b) ? a : b);
            next.put(skill, past.before(now).then(past.from(now).before(cut).lapsed()).then(future.from(cut)));
        }
        List<UUID> stranded = bookings.stream().filter(one -> !one.underway())
                .filter(one -> !next.getOrDefault(one.skill(), Timeline.NEVER).inForce().covers(one.slot())).map(Booked::id).toList();
        return new Plan(practitionerId, present, next, stranded);
    }
}
