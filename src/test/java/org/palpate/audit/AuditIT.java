package org.palpate.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.palpate.kernel.Ids;
import org.palpate.testing.Rows;
import org.palpate.testing.TestClock;
import org.palpate.testing.TestDatabase;

/** The audit as its database keeps it: written by the application, read and altered by nobody unnoticed. */
class AuditIT {

    private static final String RECORD = "select audit.record('patient.chart', 'patient', ?, ?, ?)";

    private final UUID clinic = Ids.next();
    private final UUID patient = Ids.next();

    @BeforeEach
    void openTheClinic() throws SQLException {
        asOwner("insert into palpate.clinic (id, name) values (?, 'Northgate')", clinic);
    }

    @Test
    void numbersAndChainsWhatItIsTold() throws SQLException {
        record(3);

        assertThat(asOwnerRead("select seq from audit.entry where clinic_id = ? order by seq", clinic))
                .extracting(row -> row[0]).containsExactly(1L, 2L, 3L);
        assertThat(problems()).isEmpty();
    }

    @Test
    void keepsNothingOfWhatIsRolledBack() throws SQLException {
        try (Connection app = TestDatabase.shared().asApp(clinic)) {
            app.setAutoCommit(false);
            recordOne(app);
            app.rollback();
        }
        record(1);

        assertThat(asOwnerRead("select seq from audit.entry where clinic_id = ?", clinic)).hasSize(1);
        assertThat(problems()).isEmpty();
    }

    @Test
    void staysOneChainWhenManyWriteAtOnce() throws Exception {
        int writers = 8;
        int each = 25;
        ExecutorService threads = Executors.newFixedThreadPool(writers);
        try {
            Callable<Void> write = () -> {
                record(each);
                return null;
            };
            List<Future<Void>> all = new ArrayList<>();
            for (int i = 0; i < writers; i++) {
                all.add(threads.submit(write));
            }
            for (Future<Void> one : all) {
                one.get();
            }
        } finally {
            threads.shutdown();
        }

        assertThat(asOwnerRead("select max(seq), count(*) from audit.entry where clinic_id = ?", clinic).get(0))
                .containsExactly((long) writers * each, (long) writers * each);
        assertThat(problems()).isEmpty();
    }

    @Test
    void isClosedToTheApplication() throws SQLException {
        record(1);
        try (Connection app = TestDatabase.shared().asApp(clinic)) {
            for (String command : List.of("select * from audit.entry", "select * from audit.head",
                    "update audit.entry set action = 'x.y'", "delete from audit.entry", "truncate audit.entry",
                    "insert into audit.entry (clinic_id, at, action, subject) values (null, null, 'x.y', 'x')",
                    "select * from audit.verify_chain('" + clinic + "')")) {
                assertThatThrownBy(() -> Rows.run(app, command)).as(command).isInstanceOfSatisfying(SQLException.class,
                        no -> assertThat(no.getSQLState()).isEqualTo("42501"));
            }
        }
    }

    @Test
    void needsAClinic() throws SQLException {
        try (Connection app = TestDatabase.shared().access().asApplication()) {
            assertThatThrownBy(() -> recordOne(app)).isInstanceOfSatisfying(SQLException.class,
                    no -> assertThat(no.getSQLState()).isEqualTo("23502"));
        }
    }

    @Test
    void cannotBeChangedByItsOwnerWithoutTakingTheLockOff() throws SQLException {
        record(1);

        for (String command : List.of("update audit.entry set action = 'patient.none' where clinic_id = ?",
                "delete from audit.entry where clinic_id = ?")) {
            assertThatThrownBy(() -> asOwner(command, clinic)).isInstanceOfSatisfying(SQLException.class,
                    no -> assertThat(no.getSQLState()).isEqualTo("23514"));
        }
    }

    @Test
    void showsWhichEntryWasAltered() throws SQLException {
        record(4);
        unlocked("update audit.entry set action = 'patient.none' where clinic_id = ? and seq = 2", clinic);

        assertThat(problems()).containsExactly("2 was altered");
    }

    @Test
    void showsThatAnEntryWasTakenOut() throws SQLException {
        record(4);
        unlocked("delete from audit.entry where clinic_id = ? and seq = 2", clinic);

        assertThat(problems()).contains("3 an entry before this one is missing");
    }

    @Test
    void showsThatTheEndWasCutOff() throws SQLException {
        record(4);
        unlocked("delete from audit.entry where clinic_id = ? and seq = 4", clinic);

        assertThat(problems()).containsExactly("4 the last entry is missing");
    }

    @Test
    void showsThatAnEntryWasAlteredTogetherWithItsHash() throws SQLException {
        record(4);
        unlocked("update audit.entry set action = 'patient.none' where clinic_id = ? and seq = 2", clinic);
        unlocked("update audit.entry e set hash = audit.hash_of(e) where clinic_id = ? and seq = 2", clinic);

        assertThat(problems()).containsExactly("3 does not follow its predecessor");
    }

    private void record(int times) throws SQLException {
        try (Connection app = TestDatabase.shared().asApp(clinic)) {
            for (int i = 0; i < times; i++) {
                recordOne(app);
            }
        }
    }

    private void recordOne(Connection app) throws SQLException {
        Rows.run(app, RECORD, patient, patient, TestClock.NOW.atOffset(ZoneOffset.UTC));
    }

    private List<String> problems() throws SQLException {
        return asOwnerRead("select seq, problem from audit.verify_chain(?) order by seq", clinic).stream()
                .map(row -> row[0] + " " + row[1]).toList();
    }

    private static void asOwner(String command, Object... values) throws SQLException {
        try (Connection owner = TestDatabase.shared().asOwner()) {
            Rows.run(owner, command, values);
        }
    }

    private static List<Object[]> asOwnerRead(String query, Object... values) throws SQLException {
        try (Connection owner = TestDatabase.shared().asOwner()) {
            return Rows.all(owner, query, values);
        }
    }

    /** What somebody with the owner's rights would do who wants to hide a trace. */
    private static void unlocked(String command, Object... values) throws SQLException {
        try (Connection owner = TestDatabase.shared().asOwner()) {
            owner.setAutoCommit(false);
            Rows.run(owner, "alter table audit.entry disable trigger entry_append_only");
            Rows.run(owner, command, values);
            Rows.run(owner, "alter table audit.entry enable trigger entry_append_only");
            owner.commit();
        }
    }
}
