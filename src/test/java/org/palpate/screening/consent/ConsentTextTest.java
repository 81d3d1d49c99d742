package org.palpate.screening.consent;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;

class ConsentTextTest {

    @Test
    void isLaidOutByItsLines() {
        List<ConsentText.Section> sections = ConsentText.sections("First\n# Risks\nHonestly\n- Bruise | 8 in 100 | Brady 2014 | published\n");

        assertThat(sections).extracting(ConsentText.Section::heading).containsExactly("", "Risks");
        assertThat(sections.get(1).paragraphs()).containsExactly("Honestly");
        assertThat(sections.get(1).risks()).containsExactly(new ConsentText.Risk("Bruise", "8 in 100", "Brady 2014", "published"));
    }

    @Test
    void namesItsRisksEachWithRateSourceAndStatus() {
        assertThat(ConsentText.namesRisks("- Bruise | 8 in 100 | Brady 2014 | published")).isTrue();
        assertThat(ConsentText.namesRisks("Nothing can happen")).isFalse();
        assertThat(ConsentText.namesRisks("- Bruise | 8 in 100 | Brady 2014")).isFalse();
        assertThat(ConsentText.namesRisks("- Bruise | 8 in 100 | | published")).isFalse();
        assertThat(ConsentText.namesRisks("- Bruise | 8 | Brady | published | more")).isFalse();
    }

    @Test
    void anotherLanguageNamesTheSameRisksWithTheSameNumbersAndSources() throws IOException {
        List<String> current = shipped("V0108__screening_consent_current.sql");
        List<String> english = new ArrayList<>(shipped("V0068__screening_consent_texts.sql"));
        List<String> german = new ArrayList<>(shipped("V0081__screening_consent_german.sql"));
        english.add(current.get(0));
        german.add(current.get(1));
        assertThat(german).hasSameSizeAs(english);
        for (int i = 0; i < english.size(); i++) {
            assertThat(numbers(german.get(i))).hasSizeGreaterThan(5).isEqualTo(numbers(english.get(i)));
        }
    }

    private static List<List<String>> numbers(String text) {
        return ConsentText.sections(text).stream().flatMap(section -> section.risks().stream())
                .map(risk -> Pattern.compile("[\\d.,]*\\d").matcher(risk.rate() + " " + risk.source()).results()
                        .map(number -> number.group().replaceAll("\\D", "")).toList()).toList();
    }

    private static List<String> shipped(String file) throws IOException {
        return Pattern.compile("\\$text\\$(.*?)\\$text\\$", Pattern.DOTALL).matcher(Files.readString(Path.of("sql/migrations", file))).results()
                .map((MatchResult one) -> one.group(1)).toList();
    }

    @Test
    void shippedTextsNameTheRisksOfTheDomainAndSayWhatIsFromMemory() throws IOException {
        List<String> texts = shipped("V0068__screening_consent_texts.sql");

        String current = shipped("V0108__screening_consent_current.sql").get(0);
        assertThat(texts).hasSize(2).allMatch(ConsentText::namesRisks);
        assertThat(current).matches(ConsentText::namesRisks).contains("in addition to the consent to dry needling", "burn", "cramps", "pacemaker", "pregnant");
        texts = List.of(texts.get(0), texts.get(1), current);
        assertThat(texts.get(0)).contains("Pain", "Bruise", "Bleeding", "Faint", "Infection", "nerve", "lung", "pregnant");
        assertThat(texts).allSatisfy(text -> assertThat(ConsentText.sections(text).stream().flatMap(section -> section.risks().stream()))
                .allMatch(risk -> risk.status().startsWith("published") || risk.status().contains("to be confirmed by the clinic's lead")));
    }
}
