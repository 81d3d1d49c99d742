package org.palpate.screening.verdict;

/** What one rule does to one gate at one place, everywhere included. */
public record Finding(String gate, BodyPlace place, Verdict verdict, Reason reason) {

    boolean holdsAt(BodyPlace wanted) {
        return place.isEverywhere() || place.equals(wanted);
    }
}
