package org.palpate.practitioner.credential;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;

import org.junit.jupiter.api.Test;

class EvidenceFileTest {

    @Test
    void knowsItsTypeByContent() {
        assertThat(EvidenceFile.of("a.txt", bytes("%PDF-1.7 ..."))).map(EvidenceFile::type).contains("application/pdf");
        assertThat(EvidenceFile.of("a.pdf", new byte[] {(byte) 0xff, (byte) 0xd8, (byte) 0xff, 0})).map(EvidenceFile::type).contains("image/jpeg");
        assertThat(EvidenceFile.of("a", new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10})).map(EvidenceFile::type).contains("image/png");
    }

    @Test
    void isNothingElseWhateverItIsCalled() {
        assertThat(EvidenceFile.of("a.pdf", bytes("<html>"))).isEmpty();
        assertThat(EvidenceFile.of("a.png", bytes("%PD"))).isEmpty();
        assertThat(EvidenceFile.of("a.svg", bytes("<svg onload='x'/>"))).isEmpty();
        assertThat(EvidenceFile.of("a.pdf", new byte[0])).isEmpty();
    }

    @Test
    void isCalledWithoutFoldersAndLineEnds() {
        assertThat(EvidenceFile.of("C:\\x\\..\\certi\"f\r\nX: y.pdf", bytes("%PDF-1.7"))).map(EvidenceFile::name).contains("certi_f__X_ y.pdf");
        assertThat(EvidenceFile.of("../../etc/", bytes("%PDF-1.7"))).map(EvidenceFile::name).contains("evidence");
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
