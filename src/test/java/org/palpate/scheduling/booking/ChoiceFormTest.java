package org.palpate.scheduling.booking;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import java.util.Map;

import jakarta.ws.rs.core.MultivaluedHashMap;
import org.junit.jupiter.api.Test;

class ChoiceFormTest {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final String THEA = "01900000-0000-7005-8000-000000000002";

    @Test
    void choosesTheTimeThatWasPointedAt() {
        assertThat(pointedAt("2027-03-27", "01:30")).isEqualTo(THEA + "@2027-03-27T01:30:00Z");
        assertThat(pointedAt("2027-03-28", "02:30")).isEqualTo(THEA + "@2027-03-28T01:30:00Z");
    }

    @Test
    void choosesNothingInAnHourThatIsNoneOrTwo() {
        assertThat(pointedAt("2027-03-28", "01:30")).as("clocks go forward").isNull();
        assertThat(pointedAt("2027-10-31", "01:30")).as("clocks go back").isNull();
    }

    private static String pointedAt(String day, String time) {
        return new ChoiceForm(new MultivaluedHashMap<>(Map.of("practitioner", THEA, "date", day, "time", time))).pointedAt(LONDON, null);
    }
}
