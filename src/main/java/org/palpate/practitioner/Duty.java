package org.palpate.practitioner;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One practitioner's line of a roster: the shifts of the day and whether a qualification covers the whole day.
 *
 * @param qualified      a qualification for the asked technique covers the whole day at this place
 * @param qualifiedUntil when the latest such qualification ends or ended; null: there never was one
 */
public record Duty(UUID practitionerId, String name, String profession, boolean trainee, List<Shift> shifts,
                   boolean qualified, Instant qualifiedUntil) {

    public boolean isWorking() {
        return !shifts.isEmpty();
    }

    /** First letters of the first and last name, without a title. */
    public String initials() {
        List<String> words = Stream.of(name.split(" ")).filter(word -> !word.endsWith(".")).toList();
        return Stream.of(words.get(0), words.get(words.size() - 1)).distinct().map(word -> word.substring(0, 1))
                .collect(Collectors.joining());
    }
}
