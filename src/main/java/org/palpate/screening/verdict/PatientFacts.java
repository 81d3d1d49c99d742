package org.palpate.screening.verdict;

import java.time.LocalDate;
import java.time.Period;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.palpate.kernel.Side;

/**
 * What is known about the patient without asking, on the day of the visit: the age in full years, and the sides of the
 * chest that were needled on that day already.
 */
public record PatientFacts(LocalDate birthDate, LocalDate day, Set<Side> chestNeedled) {

    private static final String AGE_YEARS = "age_years";
    /** The facts that change within a day, by what is done to the patient. */
    static final Set<String> OF_THE_DAY = Stream.of(Side.values()).map(PatientFacts::chestNeedled).collect(Collectors.toUnmodifiableSet());

    public PatientFacts {
        chestNeedled = Set.copyOf(chestNeedled);
    }

    /** Of somebody into whose chest no needle went on that day. */
    public PatientFacts(LocalDate birthDate, LocalDate day) {
        this(birthDate, day, Set.of());
    }

    public int age() {
        return Period.between(birthDate, day).getYears();
    }

    /** The facts that stand in the record, as answers: they are never asked. */
    public Map<String, Answer> worked() {
        return Map.of(AGE_YEARS, Answer.number(Math.max(0, age())));
    }

    /** What was done to the patient on the day so far: it changes within the day, so that no screening keeps it. */
    Map<String, Answer> ofTheDay() {
        return chest(chestNeedled);
    }

    /** For each side of the chest whether a needle went into it on the day. */
    static Map<String, Answer> chest(Set<Side> needled) {
        return Stream.of(Side.values()).collect(Collectors.toMap(PatientFacts::chestNeedled,
                side -> Answer.of(needled.contains(side) ? Answer.YES : Answer.NO)));
    }

    private static String chestNeedled(Side side) {
        return "chest_" + side.code() + "_needled_today";
    }
}
