package org.palpate.screening.consent;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StrokesTest {

    private static final String DRAWN = "10,100 200,20 300,180;20,50 30,60";

    @Test
    void readsWhatWasDrawnAndDrawsItAgain() {
        Strokes strokes = Strokes.read(DRAWN).orElseThrow();

        assertThat(strokes.text()).isEqualTo(DRAWN);
        assertThat(strokes.path()).isEqualTo("M10 100 L200 20 L300 180 M20 50 L30 60");
    }

    @Test
    void readsALongSignature() {
        String line = IntStream.range(0, 5000).mapToObj(i -> i % 600 + "," + i % 200).collect(Collectors.joining(" "));

        assertThat(Strokes.read(line)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "10,10", "10,10 12,12", "601,1 1,1 600,200", "1,1 1,201 1,1", "1;2", "<svg>", "1,1 500,100; ", "-1,1 300,1"})
    void takesNothingElseForASignature(String text) {
        assertThat(Strokes.read(text)).isEmpty();
    }
}
