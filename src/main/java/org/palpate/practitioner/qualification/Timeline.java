package org.palpate.practitioner.qualification;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

import org.palpate.kernel.TimeSlot;

/** When something is covered, and by which credential: pieces in order that do not overlap. */
record Timeline(List<Covered> pieces) {

    static final Timeline NEVER = new Timeline(List.of());

    public Timeline {
        pieces = List.copyOf(pieces);
    }

    /** Of pieces that may overlap: what began earlier counts until its end, then the next. */
    static Timeline of(List<Covered> anyhow) {
        List<Covered> ordered = anyhow.stream()
                .sorted(Comparator.comparing(Covered::start).thenComparing(Covered::credentialId)).toList();
        List<Covered> pieces = new ArrayList<>();
        Instant reached = Instant.MIN;
        for (Covered next : ordered) {
            add(pieces, next, later(next.start(), reached), next.end());
            reached = later(reached, next.end());
        }
        return new Timeline(pieces);
    }

    /** Where both cover; each piece rests on the other's credential, which is the more special one. */
    Timeline and(Timeline other) {
        List<Covered> pieces = new ArrayList<>();
        for (Covered theirs : other.pieces) {
            for (Covered ours : this.pieces) {
                add(pieces, theirs, later(ours.start(), theirs.start()), earlier(ours.end(), theirs.end()));
            }
        }
        return new Timeline(pieces);
    }

    Timeline before(Instant moment) {
        List<Covered> kept = new ArrayList<>();
        pieces.forEach(piece -> add(kept, piece, piece.start(), earlier(piece.end(), moment)));
        return new Timeline(kept);
    }

    Timeline from(Instant moment) {
        List<Covered> kept = new ArrayList<>();
        pieces.forEach(piece -> add(kept, piece, later(piece.start(), moment), piece.end()));
        return new Timeline(kept);
    }

    /** This, and then a later one. */
    Timeline then(Timeline next) {
        List<Covered> both = new ArrayList<>();
        Stream.concat(pieces.stream(), next.pieces.stream())
                .forEach(piece -> add(both, piece, piece.start(), piece.end()));
        return new Timeline(both);
    }

    /** What of it is in force. */
    Timeline inForce() {
        return new Timeline(pieces.stream().filter(Covered::inForce).toList());
    }

    /** The same, no longer in force. */
    Timeline lapsed() {
        return new Timeline(pieces.stream().map(Covered::lapsed).toList());
    }

    /** Whether a slot is covered from its start to its end, by one credential or by several that touch. */
    boolean covers(TimeSlot slot) {
        Instant reached = slot.start();
        for (Covered piece : pieces) {
            if (!piece.start().isAfter(reached) && piece.end().isAfter(reached)) {
                reached = piece.end();
            }
        }
        return !reached.isBefore(slot.end());
    }

    /** Adds that part of a piece unless it is empty; what continues the last one makes it longer. */
    private static void add(List<Covered> pieces, Covered piece, Instant start, Instant end) {
        if (!start.isBefore(end)) {
            return;
        }
        Covered next = piece.at(start, end);
        Covered last = pieces.isEmpty() ? null : pieces.get(pieces.size() - 1);
        if (last != null && next.continues(last)) {
            pieces.set(pieces.size() - 1, last.at(last.start(), end));
        } else {
            pieces.add(next);
        }
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }
}
