package org.palpate.scheduling.course;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import org.palpate.kernel.Refusal;
import org.palpate.scheduling.Refusals;

/** Which answer a refusal gives, whatever visit it speaks of: 409 where someone else was faster, otherwise 422. */
final class Clashes {

    private static final Set<String> SOMEONE_WAS_FASTER = Set.of("scheduling.course.clash.taken", "scheduling.course.clash.patient", "scheduling.course.clash.room", "scheduling.course.clash.device");

    private Clashes() {
    }

    static int status(List<Refusal> refusals) {
        List<Refusal> all = refusals.stream().flatMap(Clashes::all).toList();
        return all.stream().map(Refusal::code).anyMatch(SOMEONE_WAS_FASTER::contains) ? 409 : Refusals.status(all);
    }

    private static Stream<Refusal> all(Refusal refusal) {
        return Stream.concat(Stream.of(refusal), refusal.args().stream().filter(Refusal.class::isInstance).map(Refusal.class::cast));
    }
}
