package org.palpate.screening.verdict;

import java.util.Objects;
import org.palpate.kernel.Side;
import org.palpate.reference.Region;

/**
 * A zone of the body and its side, written {@code calf:left}. The zone is a region, a muscle that a rule
 * names, or {@code lung_risk} for every muscle with lung risk; {@link #EVERYWHERE} is the one place without a side.
 */
public record BodyPlace(String zone, Side side) implements Comparable<BodyPlace> {

    public static final BodyPlace EVERYWHERE = new BodyPlace(Region.ANY, null);

    public BodyPlace {
        Objects.requireNonNull(zone, "zone");
        if (zone.isEmpty() || zone.equals(Region.ANY) != (side == null)) {
            throw new IllegalArgumentException("no such place: " + zone + " " + side);
        }
    }

    /** Reads what {@link #code()} wrote. */
    public static BodyPlace of(String code) {
        String[] parts = code.split(":", -1);
        if (parts.length != 2) {
            throw new IllegalArgumentException("no such place: " + code);
        }
        return parts[0].equals(Region.ANY) ? EVERYWHERE : new BodyPlace(parts[0], Side.of(parts[1]));
    }

    public String code() {
        return zone + ':' + sideCode();
    }

    public String sideCode() {
        return side == null ? Region.ANY : side.code();
    }

    public boolean isEverywhere() {
        return side == null;
    }

    @Override
    public int compareTo(BodyPlace other) {
        return code().compareTo(other.code());
    }
}
