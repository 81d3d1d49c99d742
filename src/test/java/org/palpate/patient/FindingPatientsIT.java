package org.palpate.patient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.palpate.patient.TestPatients.details;
import static org.palpate.patient.TestPatients.receptionist;

import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.palpate.access.SignedIn;
import org.palpate.database.StatementCount;
import org.palpate.kernel.Ids;
import org.palpate.kernel.NotFound;
import org.palpate.testing.InContainer;

/** How reception finds patients, in a clinic of their own. */
@InContainer
class FindingPatientsIT {

    @Inject
    private Patients patients;

    @Inject
    private SignedIn signedIn;

    @Inject
    private StatementCount count;

    private final UUID clinic = TestPatients.newClinic();
    private final UUID account = Ids.next();

    @BeforeEach
    void comeToTheDesk() {
        signedIn.become(receptionist(clinic, account));
    }

    @Test
    void findsAPatientByWhateverIsKnown() {
        register("Małgorzata Żółkiewska", "1987-03-14", "104");
        register("Henrik Müller", "1971-09-30", "102");

        assertThat(List.of("Małgorzata Żółkiewska", "zolk malg", "malgorzata", "ZOL", "14.3.1987", "14/3/1987",
            "14 Mar 1987",
                "1987-03-14", "0104", "46 01 04", "020 7946 0104", "+44 (0)20 7946 0104", "malg 104 14.3.1987"))
                .allSatisfy(typed -> assertThat(names(typed)).containsExactly("Małgorzata Żółkiewska"));
    }

    @Test
    void findsNobodyByAnythingElse() {
        register("Małgorzata Żółkiewska", "1987-03-14", "104");

        assertThat(List.of("gorzata", "malg x", "010", "13.3.1987", "", "04", "malg 103"))
                .allSatisfy(typed -> assertThat(names(typed)).isEmpty());
    }

    @Test
    void findsANameWithOrWithoutItsApostrophe() {
        register("Siobhán O'Neill", "1990-06-08", "103");

        assertThat(names("oneill")).isEqualTo(names("siobhan o'neill")).containsExactly("Siobhán O'Neill");
    }

    @Test
    void showsTwentyAtMostByNameAndSaysThatThereAreMore() {
        for (int i = 0; i < 20; i++) {
            register("Anna Number" + (char) ('z' - i), "1990-01-01", "1" + (10 + i));
        }
        assertThat(patients.search("anna").more()).isFalse();
        assertThat(names("anna")).hasSize(20).first().isEqualTo("Anna Numberg");

        register("Anna Abel", "1990-01-01", "199");
        assertThat(patients.search("anna").more()).isTrue();
        assertThat(names("anna")).hasSize(20);
    }

    @Test
    void asksTheDatabaseOnceForASearch() {
        register("Anna Cole", "1990-01-01", "110");
        int before = count.statements();
        patients.search("cole anna 110");

        assertThat(count.statements() - before).isEqualTo(1);
    }

    @Test
    void neverFindsAPatientOfAnotherClinic() {
        UUID hannah = register("Hannah Cole", "1987-03-14", "110");
        signedIn.become(receptionist(TestPatients.newClinic(), account));

        assertThat(names("hannah")).isEmpty();
        assertThat(names("0110")).isEmpty();
        assertThat(names("14.3.1987")).isEmpty();
        assertThat(patients.summaries(List.of(hannah))).isEmpty();
        assertThat(patients.lately().patients()).isEmpty();
        assertThat(patients.likelyDuplicates(Ids.next(), details("Hannah Cole", "1987-03-14", "110"))).isEmpty();
        assertThatThrownBy(() -> patients.summary(hannah)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> patients.correct(hannah, 0, details("X Y", "1987-03-14", "110")))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void beginsWithThoseWhoWereSeenLast() {
        UUID hannah = register("Hannah Cole", "1987-03-14", "110");
        UUID ruth = register("Ruth Adeyemi", "1966-06-30", "121");
        patients.correct(hannah, 0, details("Hannah Cole", "1987-03-15", "110"));

        assertThat(patients.lately().patients()).extracting(PatientSummary::id).containsExactly(hannah, ruth);
        signedIn.become(receptionist(clinic, Ids.next()));
        assertThat(patients.lately().patients()).isEmpty();
    }

    private UUID register(String name, String born, String phoneEnd) {
        UUID id = Ids.next();
        patients.register(id, details(name, born, phoneEnd));
        return id;
    }

    private List<String> names(String typed) {
        return patients.search(typed).patients().stream().map(PatientSummary::name).toList();
    }
}
