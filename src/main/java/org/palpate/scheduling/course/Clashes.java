package org.palpate.scheduling.course;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import org.palpate.kernel.Refusal;

/** Which answer a refusal gives, whatever visit it speaks of: 409 where someone else was faster, otherwise 422. */
final class Clashes {

    private static final Set<String> SOMEONE_WAS_FASTER = Set.of("scheduling.refused.taken", "scheduling.refused.changed",
            "scheduling.refused.no_room", "scheduling.refused.room_taken", "scheduling.refused.no_device", "scheduling.refused.device_taken",
            "scheduling.course.clash.taken", "scheduling.course.clash.patient", "scheduling.course.clash.room", "scheduling.course.clash.device");

    private Clashes() {
    }

    static int status(List<Refusal> refusals) {
        return refusals.stream().flatMap(Clashes::all).map(Refusal::code).anyMatch(SOMEONE_WAS_FASTER::contains) ? 409 : 422;
    }

    private static Stream<Refusal> all(Refusal refusal) {
        return Stream.concat(Stream.of(refusal), refusal.args().stream().filter(Refusal.class::isInstance).map(Refusal.class::cast));
    }
}
