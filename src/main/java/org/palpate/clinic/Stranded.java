package org.palpate.clinic;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.palpate.kernel.Refused;

/** The bookings that a change of hours would leave without practitioner or place. */
public record Stranded(List<Commitment> bookings) {

    public static final Stranded NONE = new Stranded(List.of());

    /** Lets the change pass only when somebody has agreed to each of them, and none has begun. */
    public void refuseUnless(Collection<UUID> agreed) {
        if (hasBegun()) {
            throw Refused.because("clinic.refused.begun");
        }
        if (!agreed.containsAll(ids())) {
            throw Refused.because("clinic.refused.strands", bookings.size());
        }
    }

    public boolean isEmpty() {
        return bookings.isEmpty();
    }

    /** Whether a patient is or was in the room for one of them: then the change must leave that time alone. */
    public boolean hasBegun() {
        return bookings.stream().anyMatch(booking -> !booking.movable());
    }

    public List<UUID> ids() {
        return bookings.stream().map(Commitment::id).toList();
    }

    /** What a form sends when somebody agrees to exactly these. */
    public String token() {
        return ids().stream().map(UUID::toString).collect(Collectors.joining(","));
    }

    /** Reads what a form sent; what is none of ours agrees to nothing. */
    public static Set<UUID> agreed(String token) {
        return Arrays.stream(token.split(",")).filter(id -> id.matches("[0-9a-f-]{36}")).map(UUID::fromString)
                .collect(Collectors.toSet());
    }
}
