package org.palpate.treatment.chart;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import org.junit.jupiter.api.Test;
import org.palpate.assessment.Mark;
import org.palpate.kernel.Side;
import org.palpate.reference.ShippedCatalogue;

class MarkFormTest {

    @Test
    void takesTheLikeliestMuscleWhereTheFigureWasTouched() {
        Mark mark = touched("back", "infraspinatus", "right", "260").mark();

        assertThat(mark.muscleId()).isEqualTo("infraspinatus");
        assertThat(mark.side()).isEqualTo(Side.RIGHT);
        assertThat(mark.spot().figureId()).isEqualTo("infraspinatus");
        assertThat(mark.spot().x()).isEqualByComparingTo("260.0");
    }

    @Test
    void tellsTheSideOfARegionInTheMiddleByTheHalfThatWasTouched() {
        assertThat(touched("front", "frontalis", "middle", "190").mark().side()).isEqualTo(Side.RIGHT);
        assertThat(touched("front", "frontalis", "middle", "210").mark().side()).isEqualTo(Side.LEFT);
        assertThat(touched("back", "occipitalis", "middle", "190").mark().side()).isEqualTo(Side.LEFT);
        assertThat(touched("back", "occipitalis", "middle", "210").mark().side()).isEqualTo(Side.RIGHT);
    }

    @Test
    void takesAMuscleFromTheListWithoutASpot() {
        Mark mark = picked("iliopsoas", "LEFT").mark();

        assertThat(mark.spot()).isNull();
        assertThat(mark.side()).isEqualTo(Side.LEFT);
    }

    @Test
    void asksForMuscleAndSide() {
        assertThat(picked("", "").errors()).containsOnlyKeys("muscle", "side");
        assertThat(picked("heart", "LEFT").errors()).containsOnlyKeys("muscle");
    }

    @Test
    void refusesATouchThatIsNotOnTheFigure() {
        assertThat(touched("back", "infraspinatus", "right", "401").valid()).isFalse();
        assertThat(touched("above", "infraspinatus", "right", "100").valid()).isFalse();
        assertThat(touched("back", "wing", "right", "100").valid()).isFalse();
    }

    private static MarkForm touched(String view, String figure, String side, String x) {
        MultivaluedMap<String, String> typed = new MultivaluedHashMap<>();
        typed.putSingle("view", view);
        typed.putSingle("figure", figure);
        typed.putSingle("side", side);
        typed.putSingle("x", x);
        typed.putSingle("y", "150.5");
        return new MarkForm(typed, ShippedCatalogue.get());
    }

    private static MarkForm picked(String muscle, String side) {
        MultivaluedMap<String, String> typed = new MultivaluedHashMap<>();
        typed.putSingle("muscle", muscle);
        typed.putSingle("side", side);
        return new MarkForm(typed, ShippedCatalogue.get());
    }
}
