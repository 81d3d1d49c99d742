package org.palpate.practitioner.qualification;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Array;
import java.sql.Connection;
import java.sql.SQLException;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.palpate.testing.Demo;
import org.palpate.testing.Rows;
import org.palpate.testing.TestDatabase;

/** The whole seconds for which somebody is qualified: never longer than the qualification, and none where it lasted less than one. */
class QualifiedTimesIT {

    private static final String HELD_BY_THEA = """
            insert into palpate.qualification (clinic_id, practitioner_id, location_id, technique, valid, credential_id)
            select clinic_id, practitioner_id, location_id, technique, ?::tstzrange, credential_id from palpate.qualification
            where practitioner_id = ? and technique = 'dry_needling' order by location_id limit 1
            """;
    private static final String TIMES = """
            select palpate.qualified_times(practitioner_id, location_id, technique) from palpate.qualification
            where practitioner_id = ? and technique = 'dry_needling' order by location_id limit 1
            """;

    private Connection app;

    @BeforeEach
    void begin() throws SQLException {
        app = TestDatabase.shared().asApp(Demo.NORTHGATE);
        app.setAutoCommit(false);
    }

    @AfterEach
    void rollBack() throws SQLException {
        app.rollback();
        app.close();
    }

    @Test
    void leavesOutWhatLastedLessThanASecond() throws SQLException {
        int before = times().length;
        held("[2001-01-01 10:00:00.6Z,2001-01-01 10:00:01.1Z)");
        held("[2001-01-01 11:00:00.2Z,2001-01-01 11:00:00.4Z)");
        assertThat(times()).hasSize(before);
    }

    @Test
    void beginsNotBeforeAndEndsNotAfterTheQualification() throws SQLException {
        held("[1970-01-01 00:01:00.4Z,1970-01-01 00:02:00.6Z)");
        assertThat(times()).contains("61 120");
    }

    @Test
    void tellsWhatTouchesAsOne() throws SQLException {
        held("[1970-01-01 00:01:00Z,1970-01-01 00:02:00Z)");
        held("[1970-01-01 00:02:00Z,1970-01-01 00:03:00Z)");
        assertThat(times()).contains("60 180");
    }

    private void held(String range) throws SQLException {
        Rows.run(app, HELD_BY_THEA, range, Demo.THEA);
    }

    private String[] times() throws SQLException {
        return (String[]) ((Array) Rows.all(app, TIMES, Demo.THEA).get(0)[0]).getArray();
    }
}
