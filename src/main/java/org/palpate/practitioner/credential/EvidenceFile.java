package org.palpate.practitioner.credential;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;

/** A file that shows a credential. Its type is what its first bytes say, whatever it is called. */
public record EvidenceFile(String name, String type, byte[] content) {

    /** The largest that is kept, in bytes: 5 MB. */
    public static final int LARGEST = 5 * 1024 * 1024;

    private static final int LONGEST_NAME = 200;
    private static final Map<String, byte[]> BEGINNINGS = Map.of(
            "application/pdf", new byte[] {'%', 'P', 'D', 'F', '-'},
            "image/png", new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'},
            "image/jpeg", new byte[] {(byte) 0xff, (byte) 0xd8, (byte) 0xff});

    /** Empty when it is neither a PDF nor a PNG nor a JPEG. */
    public static Optional<EvidenceFile> of(String name, byte[] content) {
        return BEGINNINGS.entrySet().stream().filter(type -> begins(content, type.getValue())).map(Map.Entry::getKey)
                .map(type -> new EvidenceFile(plain(name), type, content)).findFirst();
    }

    /** Without folders and without what a header or a file system takes amiss. */
    private static String plain(String name) {
        String last = name.replaceAll(".*[/\\\\]", "").replaceAll("[\\p{Cntrl}\"%;*?<>|:]", "_").strip();
        String whole = last.isEmpty() ? "evidence" : last;
        return whole.length() > LONGEST_NAME ? whole.substring(whole.length() - LONGEST_NAME) : whole;
    }

    private static boolean begins(byte[] content, byte[] beginning) {
        return content.length >= beginning.length && Arrays.equals(content, 0, beginning.length, beginning, 0, beginning.length);
    }
}
