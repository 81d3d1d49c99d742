package org.palpate.patient;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordsTest {

    @ParameterizedTest
    @CsvSource({"Müller,muller", "Weiß,weiss", "GROẞ,gross", "Łukasz,lukasz", "Yıldız,yildiz", "İpek,ipek",
            "Søren,soren",
            "Zoë,zoe", "Núñez,nunez", "Dvořák,dvorak", "Đặng,dang", "Þóra,thora", "Cæsar,caesar", "Ngũgĩ,ngugi"})
    void areLowerCaseWithoutAccents(String typed, String word) {
        assertThat(Words.of(typed)).containsExactly(word);
    }

    @Test
    void areTheSameHoweverTheAccentIsEncoded() {
        assertThat(Words.of("Zoe\u0308")).isEqualTo(Words.of("Zo\u00EB"));
    }

    @Test
    void areSplitAtSpacesHyphensAndApostrophes() {
        assertThat(Words.of(" Anne-Marie  O’Brien d'Arcy ")).containsExactly("anne", "arcy", "brien", "d", "marie",
            "o");
    }

    @Test
    void areEachThereOnce() {
        assertThat(Words.of("Li li LI")).containsExactly("li");
    }

    @Test
    void keepLettersOfEveryScript() {
        assertThat(Words.of("Ольга 王 अनिल")).containsExactly("ольга", "अनिल", "王");
    }

    @Test
    void areNoneInMarksAlone() {
        assertThat(Words.of(" -' . ")).isEmpty();
    }

    @Test
    void areAlsoFoundWithoutTheirApostrophe() {
        assertThat(Words.alsoJoined("Sean O'Brien")).containsExactly("brien", "o", "obrien", "sean");
    }
}
