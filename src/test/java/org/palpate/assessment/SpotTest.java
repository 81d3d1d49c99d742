package org.palpate.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class SpotTest {

    @Test
    void keepsOneDecimalOfAFigureUnit() {
        Spot spot = new Spot("back", "infraspinatus", new BigDecimal("143.26"), new BigDecimal("255"));

        assertThat(spot.x()).isEqualByComparingTo("143.3");
        assertThat(spot).isEqualTo(new Spot("back", "infraspinatus", new BigDecimal("143.3"), new BigDecimal("255.0")));
    }

    @Test
    void liesOnTheFigure() {
        assertThatThrownBy(() -> spot("front", "400.1", "10")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> spot("front", "10", "-1")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> spot("left", "10", "10")).isInstanceOf(IllegalArgumentException.class);
        assertThat(spot("front", "400", "920").view()).isEqualTo("front");
    }

    private static Spot spot(String view, String x, String y) {
        return new Spot(view, "deltoid", new BigDecimal(x), new BigDecimal(y));
    }
}
