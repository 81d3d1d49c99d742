package org.palpate.screening.verdict;

import java.time.LocalDate;
import java.time.Period;
import java.util.Map;

/** What is known about the patient without asking, on the day of the visit: the age in full years. */
public record PatientFacts(LocalDate birthDate, LocalDate day) {

    private static final String AGE_YEARS = "age_years";

    public int age() {
        return Period.between(birthDate, day).getYears();
    }

    /** The facts that stand in the record, as answers: they are never asked. */
    public Map<String, Answer> worked() {
        return Map.of(AGE_YEARS, Answer.number(Math.max(0, age())));
    }
}
