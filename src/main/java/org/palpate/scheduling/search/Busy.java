package org.palpate.scheduling.search;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;

import org.palpate.kernel.TimeSlot;

/** When something is taken: merged and in order, so that thousands of questions cost little. */
final class Busy {

    static final Busy NEVER = of(List.of());

    private final long[] froms;
    private final long[] untils;

    private Busy(long[] froms, long[] untils) {
        this.froms = froms;
        this.untils = untils;
    }

    static Busy of(List<TimeSlot> slots) {
        List<TimeSlot> sorted = slots.stream().sorted(Comparator.comparing(TimeSlot::start)).toList();
        long[] froms = new long[sorted.size()];
        long[] untils = new long[sorted.size()];
        int size = 0;
        for (TimeSlot slot : sorted) {
            long from = slot.start().getEpochSecond();
            long until = slot.isOpen() ? Long.MAX_VALUE : slot.end().getEpochSecond();
            if (size > 0 && from <= untils[size - 1]) {
                untils[size - 1] = Math.max(untils[size - 1], until);
            } else {
                froms[size] = from;
                untils[size++] = until;
            }
        }
        return new Busy(java.util.Arrays.copyOf(froms, size), java.util.Arrays.copyOf(untils, size));
    }

    /** Whether nothing of that time is taken. */
    boolean isFree(Instant start, Instant end) {
        int next = firstEndingAfter(start.getEpochSecond());
        return next == froms.length || froms[next] >= end.getEpochSecond();
    }

    /** Whether all of that time is taken, by one or several that touch. */
    boolean covers(Instant start, Instant end) {
        int next = firstEndingAfter(start.getEpochSecond());
        return next < froms.length && froms[next] <= start.getEpochSecond() && untils[next] >= end.getEpochSecond();
    }

    boolean isNever() {
        return froms.length == 0;
    }

    /** The first moment that is taken. */
    Instant first() {
        return Instant.ofEpochSecond(froms[0]);
    }

    /** From when on nothing is taken any more. */
    Instant last() {
        return Instant.ofEpochSecond(Math.min(untils[untils.length - 1], Instant.MAX.getEpochSecond()));
    }

    private int firstEndingAfter(long moment) {
        int low = 0;
        int high = untils.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (untils[middle] > moment) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }
}
