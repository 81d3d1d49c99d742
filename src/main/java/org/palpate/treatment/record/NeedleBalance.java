package org.palpate.treatment.record;

import java.util.List;

/** The needles of a visit, record by record and in total. They balance when every single record does. */
public record NeedleBalance(List<NeedleCount> counts) {

    public NeedleBalance {
        counts = List.copyOf(counts);
    }

    public int totalIn() {
        return counts.stream().mapToInt(NeedleCount::in).sum();
    }

    public int totalOut() {
        return counts.stream().filter(NeedleCount::isCounted).mapToInt(NeedleCount::out).sum();
    }

    public boolean isNeeded() {
        return !counts.isEmpty();
    }

    public boolean isBalanced() {
        return open().isEmpty();
    }

    /** The records that keep the visit from being signed. */
    public List<NeedleCount> open() {
        return counts.stream().filter(count -> !count.isBalanced()).toList();
    }
}
