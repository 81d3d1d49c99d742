package org.palpate.patient;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.palpate.testing.TestDatabase;

/** The demo clinic's people can be found as if they had been registered by hand. */
class DemoPeopleIT {

    private static final String OF_THE_DEMO = "select given_name, family_name, phone, phone_reversed,"
            + " array(select word from palpate.patient_word w where w.patient_id = p.id) as words"
            + " from palpate.patient p where p.id::text like '%-7010-_000-%'";

    @Test
    void haveTheWordsAndDigitsThatTheSearchLooksFor() throws SQLException {
        try (var connection = TestDatabase.shared().asOwner(); var query = connection.prepareStatement(OF_THE_DEMO)) {
            var row = query.executeQuery();
            int seen = 0;
            while (row.next()) {
                var name = new PersonName(row.getString("given_name"), row.getString("family_name"));
                assertThat(Set.of((String[]) row.getArray("words").getArray())).isEqualTo(name.searchWords());
                assertThat(PhoneNumber.read(row.getString("phone"), null))
                        .contains(new PhoneNumber(row.getString("phone"), row.getString("phone_reversed")));
                seen++;
            }
            assertThat(seen).isEqualTo(43);
        }
    }
}
