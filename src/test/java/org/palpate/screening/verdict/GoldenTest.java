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
import org.junit.jupiter.api.Test;

/**
 * Ten thousand invented patients under one version of the rules: the same answers give the same decision for ever.
 * The file holds a digest of each decision, ten to a line. A file of a published version is never written anew: a
 * version that decides differently gets a file of its own.
 */
class GoldenTest {

    private static final int PATIENTS = 10_000;
    private static final int TO_A_LINE = 10;
    private static final int DIGITS = 8;
    private static final Path FILE =
            Path.of("src/test/resources/org/palpate/screening/verdict/golden-" + Shipped.RULES.version() + ".txt");

    @Test
    void decidesAsItAlwaysDid() throws IOException {
        List<String> digests = new ArrayList<>();
        for (int seed = 0; seed < PATIENTS; seed++) {
            digests.add(digest(Seeded.patient(seed).decision()));
        }
        if (Files.notExists(FILE)) {
            Files.createDirectories(FILE.getParent());
            Files.write(FILE, lines(digests));
        }
        List<String> golden = Files.readAllLines(FILE).stream().flatMap(line -> List.of(line.split(" ")).stream()).toList();
        assertThat(golden).hasSize(PATIENTS);
        List<Integer> others = new ArrayList<>();
        for (int seed = 0; seed < PATIENTS; seed++) {
            if (!golden.get(seed).equals(digests.get(seed))) {
                others.add(seed);
            }
        }
        assertThat(others).as("seeds that are decided differently").isEmpty();
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
