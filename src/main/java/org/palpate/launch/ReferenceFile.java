package org.palpate.launch;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;

/** A file of the clinical reference data as shipped: RFC 4180, a header row, UTF-8. */
record ReferenceFile(String name, byte[] bytes) {

    static final List<String> NAMES = List.of("articles", "fact_checklist", "regions", "pain_zones", "muscles",
            "figure_regions", "figure_muscles", "key_satellite", "technique_families", "techniques",
            "technique_parameters", "contraindications", "combined_rules", "medicines", "self_care", "outcome_measures",
            "rom_norms", "jurisdictions");
    private static final String FOLDER = "/org/palpate/reference/";

    static ReferenceFile read(String name) {
        return new ReferenceFile(name, resource("data/" + name + ".csv"));
    }

    static byte[] resource(String path) {
        try (InputStream in = ReferenceFile.class.getResourceAsStream(FOLDER + path)) {
            if (in == null) {
                throw new IllegalStateException("Missing from this build: " + FOLDER + path);
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<String> columns() {
        String text = new String(bytes, StandardCharsets.UTF_8);
        return Arrays.asList(text.substring(0, text.indexOf("\r\n")).split(","));
    }

    InputStream content() {
        return new ByteArrayInputStream(bytes);
    }

    String sha256() {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
