package org.palpate.patient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.palpate.patient.TestPatients.details;
import static org.palpate.patient.TestPatients.receptionist;

import jakarta.enterprise.context.control.RequestContextController;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.palpate.access.SignedIn;
import org.palpate.kernel.Ids;
import org.palpate.kernel.Stale;
import org.palpate.testing.InContainer;
import org.palpate.testing.Rows;
import org.palpate.testing.TestDatabase;

/** How reception registers patients and corrects their details, in a clinic of their own. */
@InContainer
class PatientsIT {

    @Inject
    private Patients patients;

    @Inject
    private SignedIn signedIn;

    private final UUID clinic = TestPatients.newClinic();
    private final UUID account = Ids.next();

    @BeforeEach
    void comeToTheDesk() {
        signedIn.become(receptionist(clinic, account));
    }

    @Test
    void registersOnceHoweverOftenTheFormIsSent() {
        UUID id = Ids.next();
        PatientDetails hannah = details("Hannah Cole", "1987-03-14", "110");
        patients.register(id, hannah);
        patients.register(id, hannah);

        assertThat(names("hannah")).hasSize(1);
        assertThat(patients.likelyDuplicates(id, hannah)).isEmpty();
    }

    @Test
    void registersOnceWhenTheFormIsSentTwiceAtTheSameMoment() throws InterruptedException {
        UUID id = Ids.next();
        PatientDetails hannah = details("Hannah Cole", "1987-03-14", "110");
        List<Throwable> failures = atTheSameMoment(4, nth -> patients.register(id, hannah));

        assertThat(failures).isEmpty();
        assertThat(names("hannah")).hasSize(1);
    }

    @Test
    void givesEachPatientANumber() {
        PatientSummary first = patients.summary(register("Hannah Cole", "1987-03-14", "110"));
        PatientSummary second = patients.summary(register("Ruth Adeyemi", "1966-06-30", "121"));

        assertThat(first.number()).isGreaterThan(10_000).isLessThan(second.number());
        assertThat(first.initials()).isEqualTo("HC");
        assertThat(patients.summaries(List.of(first.id(), second.id(), Ids.next())).values())
                .containsExactlyInAnyOrder(first, second);
        assertThat(patients.summaries(List.of())).isEmpty();
    }

    @Test
    void showsTheLikeliestDuplicatesFirst() {
        register("Hanna Cole", "1990-04-01", "111");
        register("Hannah Cole", "1987-03-14", "112");
        register("Peter Cole", "1955-01-01", "110");
        register("Hannah Stone", "1955-01-01", "113");
        List<LikelyDuplicate> found =
                patients.likelyDuplicates(Ids.next(), details("Cole Hannah", "1987-03-14", "110"));

        assertThat(found).extracting(duplicate -> duplicate.patient().name())
                .startsWith("Hannah Cole").containsExactlyInAnyOrder("Hannah Cole", "Hanna Cole", "Peter Cole");
        assertThat(found.get(0).reasons()).containsExactly(Likeness.SAME_BIRTH_DATE, Likeness.SAME_NAME);
    }

    @Test
    void isFoundByTheNewNameOnlyAfterACorrection() {
        UUID id = register("Hannah Cole", "1987-03-14", "110");
        patients.correct(id, 0, details("Hannah Stone", "1987-03-14", "199"));

        assertThat(names("hannah stone")).containsExactly("Hannah Stone");
        assertThat(names("cole")).isEmpty();
        assertThat(names("0199")).hasSize(1);
        assertThat(patients.get(id).version()).isEqualTo(1);
    }

    @Test
    void keepsWhatSomeoneElseCorrectedMeanwhile() {
        UUID id = register("Hannah Cole", "1987-03-14", "110");
        patients.correct(id, 0, details("Hannah Stone", "1987-03-14", "110"));

        assertThatThrownBy(() -> patients.correct(id, 0, details("Hanna Cole", "1987-03-14", "110")))
                .isInstanceOf(Stale.class);
        assertThat(patients.summary(id).name()).isEqualTo("Hannah Stone");
        assertThat(names("cole")).isEmpty();
    }

    @Test
    void keepsOneOfTwoCorrectionsThatAreSentAtTheSameMoment() throws InterruptedException {
        UUID id = register("Hannah Cole", "1987-03-14", "110");
        AtomicInteger stale = new AtomicInteger();
        List<Throwable> failures = atTheSameMoment(4, nth -> {
            try {
                patients.correct(id, 0, details("Hannah Stone" + (char) ('a' + nth), "1987-03-14", "110"));
            } catch (Stale someoneElseWasFaster) {
                stale.incrementAndGet();
            }
        });

        assertThat(failures).isEmpty();
        assertThat(stale).hasValue(3);
        assertThat(names("stone")).hasSize(1).containsExactly(patients.summary(id).name());
    }

    @Test
    void writesDownWhoChangedWhomAndNothingElse() throws SQLException {
        UUID id = register("Hannah Cole", "1987-03-14", "110");
        patients.correct(id, 0, details("Hannah Stone", "1987-03-14", "110"));
        try (Connection owner = TestDatabase.shared().asOwner()) {
            assertThat(Rows.all(owner, "select action, account_id, patient_id from audit.entry "
                    + "where clinic_id = ? order by id", clinic)).containsExactly(
                    new Object[] {"patient.registered", account, id}, new Object[] {"patient.corrected", account, id});
        }
    }

    private UUID register(String name, String born, String phoneEnd) {
        UUID id = Ids.next();
        patients.register(id, details(name, born, phoneEnd));
        return id;
    }

    private List<String> names(String typed) {
        return patients.search(typed).patients().stream().map(PatientSummary::name).toList();
    }

    private List<Throwable> atTheSameMoment(int senders, IntConsumer call) throws InterruptedException {
        List<Throwable> failures = Collections.synchronizedList(new ArrayList<>());
        List<Thread> threads = IntStream.range(0, senders)
                .mapToObj(nth -> new Thread(() -> asRequest(() -> call.accept(nth)))).toList();
        threads.forEach(thread -> thread.setUncaughtExceptionHandler((which, failure) -> failures.add(failure)));
        threads.forEach(Thread::start);
        for (Thread thread : threads) {
            thread.join();
        }
        return failures;
    }

    private void asRequest(Runnable call) {
        RequestContextController request = CDI.current().select(RequestContextController.class).get();
        request.activate();
        try {
            signedIn.become(receptionist(clinic, account));
            call.run();
        } finally {
            request.deactivate();
        }
    }
}
