package org.palpate.practitioner.credential;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/**
 * That a verified credential ends soon.
 *
 * @param days  until its last day; 0: today is its last day
 * @param stage the smallest of 90, 60, 30, 7 and 1 that it has come to
 */
public record Expiry(long days, int stage) {

    /** So many days before its last day it is first said that a credential ends. */
    static final int FIRST = 90;
    private static final List<Integer> STAGES = List.of(1, 7, 30, 60, FIRST);
    private static final int PRESSING = 7;

    static Optional<Expiry> on(LocalDate day, LocalDate lastDay) {
        long days = lastDay == null ? Long.MAX_VALUE : ChronoUnit.DAYS.between(day, lastDay);
        return days < 0 ? Optional.empty()
                : STAGES.stream().filter(stage -> days <= stage).findFirst().map(stage -> new Expiry(days, stage));
    }

    /** Whether it is a matter of days. */
    public boolean isPressing() {
        return stage <= PRESSING;
    }
}
