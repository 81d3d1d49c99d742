package org.palpate.screening.answer;

import java.sql.Array;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.palpate.screening.verdict.Answer;
import org.palpate.screening.verdict.BodyPlace;

/**
 * An answer as it was given: when, by whom, and who took it down.
 *
 * @param closedBecause why an earlier answer that was not safe no longer holds; null where it closes none
 */
public record ToldAnswer(UUID id, String fact, Answer answer, boolean safe, Source source, Instant givenAt, String takenName,
                         String closedBecause) {

    /** Those of one row, each as {@code palpate.told_text} writes it: without its id and who took it down; null means none. */
    public static List<ToldAnswer> read(Array texts) throws SQLException {
        return texts == null ? List.of() : Arrays.stream((String[]) texts.getArray()).map(ToldAnswer::read).toList();
    }

    private static ToldAnswer read(String text) {
        String[] parts = text.split("\\|", 7);
        Set<BodyPlace> places = Arrays.stream(parts[2].split(",")).filter(place -> !place.isEmpty()).map(BodyPlace::of).collect(Collectors.toSet());
        return new ToldAnswer(null, parts[0], new Answer(parts[1], places, parts[6]), Boolean.parseBoolean(parts[4]), Source.of(parts[3]),
                Instant.EPOCH.plus(Long.parseLong(parts[5]), ChronoUnit.MICROS), "", null);
    }

    /** The same with the places of an earlier answer that nobody has closed: a wound elsewhere does not heal the first. */
    ToldAnswer along(ToldAnswer earlier) {
        Set<BodyPlace> places = new HashSet<>(earlier.answer.places());
        places.addAll(answer.places());
        String detail = answer.detail().isEmpty() ? earlier.answer.detail() : answer.detail();
        return new ToldAnswer(id, fact, new Answer(answer.value(), places, detail), safe, source, givenAt, takenName, closedBecause);
    }
}
