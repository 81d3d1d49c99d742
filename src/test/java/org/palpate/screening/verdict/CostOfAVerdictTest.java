package org.palpate.screening.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import org.junit.jupiter.api.Test;

/** What the verdicts of one visit cost: every gate at every place of the body, with the permits. Printed. */
class CostOfAVerdictTest {

    private static final int VISITS = 500;
    private static final long MOST_NANOS = 2_000_000;

    @Test
    void allGatesAtAllPlacesCostLessThanTwoMilliseconds() {
        Seeded[] patients = new Seeded[VISITS];
        for (int i = 0; i < VISITS; i++) {
            patients[i] = Seeded.patient(i);
        }
        weighAll(patients);
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        long before = threads.getCurrentThreadCpuTime();
        int permitted = weighAll(patients);
        long each = (threads.getCurrentThreadCpuTime() - before) / VISITS;
        System.out.printf("A visit's verdicts: %.3f ms of CPU for %d verdicts%n", each / 1e6,
                Shipped.RULES.gates().size() * Shipped.RULES.places().size());
        assertThat(permitted).isPositive();
        assertThat(each).isLessThan(MOST_NANOS);
    }

    /** How many verdicts and permits let something be done. */
    private static int weighAll(Seeded[] patients) {
        int permitted = 0;
        for (Seeded patient : patients) {
            Decision decision = patient.decision();
            for (String gate : Shipped.RULES.gates()) {
                for (BodyPlace place : Shipped.RULES.places()) {
                    permitted += decision.verdict(gate, place).permits() ? 1 : 0;
                }
            }
            permitted += decision.permits().size();
        }
        return permitted;
    }
}
