package org.palpate.screening.door;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.palpate.reference.Contraindication;
import org.palpate.screening.Standing;
import org.palpate.screening.verdict.Verdict;

class DoorPolicyTest {

    private static final List<Door> WHILE_THERE_IS_TIME = List.of(Door.REQUEST, Door.BOOKING, Door.MOVE);

    static Stream<Arguments> every() {
        return Stream.of(Door.values()).flatMap(door -> Stream.of(Standing.values()).flatMap(standing ->
                Contraindication.FAMILIES.stream().map(family -> Arguments.of(door, standing, family))));
    }

    /** The table, written out; "any" stands for each of the five families. */
    @ParameterizedTest
    @CsvSource({
        "REQUEST, OPEN, SAID, SAID, REFUSED", "BOOKING, OPEN, SAID, SAID, REFUSED", "MOVE, OPEN, SAID, SAID, REFUSED",
        "ARRIVAL, OPEN, SAID, ASKED, SAID", "START, OPEN, SAID, ASKED, SAID", "POINT, OPEN, STATED, ASKED, REFUSED"})
    void eachDoorDoesTheSameForEachFamily(Door door, Passage allowed, Passage care, Passage unknown, Passage blocked) {
        Contraindication.FAMILIES.forEach(family -> {
            assertThat(DoorPolicy.at(door, Standing.ALLOWED, family)).isEqualTo(allowed);
            assertThat(DoorPolicy.at(door, Standing.WITH_CARE, family)).isEqualTo(care);
            assertThat(DoorPolicy.at(door, Standing.BLOCKED, family)).isEqualTo(blocked);
            boolean needle = door == Door.POINT && family.equals("dry_needling");
            assertThat(List.of(Standing.NOT_YET_KNOWN, Standing.EXPIRED, Standing.MISSING)).allSatisfy(standing ->
                    assertThat(DoorPolicy.at(door, standing, family)).isEqualTo(needle ? Passage.REFUSED : unknown));
        });
    }

    @ParameterizedTest
    @MethodSource("every")
    void nothingButWhatIsAllowedPassesInSilence(Door door, Standing standing, String family) {
        assertThat(DoorPolicy.at(door, standing, family) == Passage.OPEN).isEqualTo(standing == Standing.ALLOWED);
    }

    @ParameterizedTest
    @MethodSource("every")
    void noWorseVerdictIsHeldBackLessBeforeTheVisit(Door door, Standing standing, String family) {
        if (WHILE_THERE_IS_TIME.contains(door) || door == Door.POINT && family.equals("dry_needling")) {
            assertThat(DoorPolicy.at(door, Standing.BLOCKED, family)).isEqualTo(Passage.REFUSED)
                    .isGreaterThanOrEqualTo(DoorPolicy.at(door, standing, family));
        }
    }

    @Test
    void aNeedleIsNeverReachedWithoutAnAnswer() {
        assertThat(Arrays.stream(Standing.values()).filter(standing ->
                DoorPolicy.at(Door.POINT, standing, "dry_needling") != Passage.REFUSED).toList())
                .containsExactly(Standing.ALLOWED, Standing.WITH_CARE);
    }

    /** A verdict that permits is never refused at the point, and one that does not is never recorded there. */
    @Test
    void thePointKeepsToWhatTheVerdictPermits() {
        for (Verdict verdict : Verdict.values()) {
            for (String family : Contraindication.FAMILIES) {
                Passage passage = DoorPolicy.at(Door.POINT, Standing.valueOf(verdict.name()), family);
                assertThat(passage == Passage.OPEN || passage == Passage.STATED).isEqualTo(verdict.permits());
            }
        }
    }
}
