package org.palpate.screening.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.palpate.reference.ShippedCatalogue;

/**
 * Ten thousand invented patients under each release of the rules: the same answers give the same decision for ever. Each
 * file holds a digest of every decision, ten to a line. The file of a published release is never written anew: a release
 * that decides differently gets a file of its own, made with {@code -Dpalpate.golden=write}, and what it changed of the
 * older reference data is kept for the tests. Without its file a release has not been proved, and the test fails.
 */
class GoldenTest {

    private static final int PATIENTS = 10_000;
    private static final int TO_A_LINE = 10;
    private static final int DIGITS = 8;
    private static final String FILE = "src/test/resources/org/palpate/screening/verdict/golden-%d.txt";

    static IntStream releases() {
        return IntStream.rangeClosed(1, Shipped.RULES.version());
    }

    @ParameterizedTest
    @MethodSource("releases")
    void decidesAsItAlwaysDid(int release) throws IOException {
        Rules rules = Shipped.whole(ShippedCatalogue.published(release));
        List<String> digests = IntStream.range(0, PATIENTS).mapToObj(Seeded::patient)
                .map(patient -> digest(rules.decide(patient.answers(), patient.facts()))).toList();
        Path file = Path.of(FILE.formatted(release));
        if (Files.notExists(file) && "write".equals(System.getProperty("palpate.golden"))) {
            Files.write(file, lines(digests));
        }
        assertThat(file).as("decisions of release %d", release).exists();
        List<String> golden = Files.readAllLines(file).stream().flatMap(line -> Stream.of(line.split(" "))).toList();
        assertThat(golden).hasSize(PATIENTS);
        assertThat(IntStream.range(0, PATIENTS).filter(seed -> !golden.get(seed).equals(digests.get(seed))).boxed().toList())
                .as("seeds that are decided differently").isEmpty();
        assertThat(golden.stream().distinct().count()).as("different decisions").isGreaterThan(PATIENTS * 9 / 10);
    }

    private static List<String> lines(List<String> digests) {
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < digests.size(); i += TO_A_LINE) {
            lines.add(String.join(" ", digests.subList(i, i + TO_A_LINE)));
        }
        return lines;
    }

    private static String digest(Decision decision) {
        String text = decision.rulings().stream().map(ruling -> ruling.gate() + ' ' + ruling.place().code() + ' ' + ruling.verdict()
                + ruling.reasons().stream().map(reason -> reason.ruleId() + ' ' + reason.severity() + ' ' + reason.answer()).toList()
                + ruling.openFacts()).sorted().collect(Collectors.joining("\n"))
                + decision.permits().stream().map(permit -> permit.gate() + permit.place().code()).sorted().toList();
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash).substring(0, DIGITS);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
