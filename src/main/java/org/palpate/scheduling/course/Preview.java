package org.palpate.scheduling.course;

import java.util.List;

import org.palpate.kernel.Refusal;

/**
 * A course before it is booked.
 *
 * @param hindrances why none may begin; then nothing is proposed
 * @param staff      everybody who works at the place
 */
record Preview(List<Refusal> hindrances, List<Proposal> proposals, List<Staff> staff) {

    long clashing() {
        return proposals.stream().filter(visit -> !visit.clashes().isEmpty()).count();
    }
}
