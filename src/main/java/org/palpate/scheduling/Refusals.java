package org.palpate.scheduling;

import java.util.List;
import java.util.Set;

import jakarta.persistence.EntityManager;
import jakarta.persistence.OptimisticLockException;
import org.palpate.database.Violation;
import org.palpate.kernel.Refusal;
import org.palpate.kernel.Refused;

/** The database's rules in words, and which answer a refusal gives: 409 where someone else was faster, otherwise 422. */
public final class Refusals {

    static final String TAKEN = "scheduling.refused.taken";
    static final String ROOM_TAKEN = "scheduling.refused.room_taken";
    static final String NO_ROOM = "scheduling.refused.no_room";
    static final String DEVICE_TAKEN = "scheduling.refused.device_taken";
    private static final Set<String> CLASHES = Set.of(TAKEN, ROOM_TAKEN, NO_ROOM, DEVICE_TAKEN);

    private Refusals() {
    }

    /** Lets the database's own rules speak, inside our try. */
    static void flush(EntityManager em) {
        try {
            Violation.worded(em::flush, Refusals::of);
        } catch (OptimisticLockException faster) {
            throw Refused.because("scheduling.refused.changed");
        }
    }

    /** Null where the constraint is none that somebody at the desk can run into. */
    private static Refused of(String constraint) {
        return switch (constraint) {
            case "occupancy_once", "appointment_pkey" -> Refused.because(TAKEN);
            case "appointment_certified" -> Refused.because("scheduling.refused.uncertified");
            case "appointment_supervises_trainee" -> Refused.because("scheduling.refused.not_a_trainee");
            case "appointment_trainee_permitted" -> Refused.because("scheduling.refused.trainee_not_permitted");
            case "appointment_lane_exists" -> Refused.because("scheduling.refused.no_lane");
            case "visit_appointment_fkey" -> Refused.because("scheduling.refused.cannot_move");
            default -> null;
        };
    }

    public static int status(List<Refusal> refusals) {
        return refusals.stream().map(Refusal::code).anyMatch(code -> CLASHES.contains(code) || code.equals("scheduling.refused.changed")) ? 409 : 422;
    }

    /** Whether somebody has the time already, or the room or device, so that it can be said who. */
    public static boolean areClash(List<Refusal> refusals) {
        return refusals.stream().map(Refusal::code).anyMatch(CLASHES::contains);
    }
}
