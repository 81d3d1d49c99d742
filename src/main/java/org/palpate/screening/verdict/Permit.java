package org.palpate.screening.verdict;

/** That a gate may be passed at a place, or everywhere. */
public record Permit(String gate, BodyPlace place) {
}
