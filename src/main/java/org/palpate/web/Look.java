package org.palpate.web;

import jakarta.servlet.ServletContext;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The files of the look under one address for each edition: {@code /assets/v-<edition>/css/base.css}. What a browser
 * has got from there it need never ask for again, for another edition has another address.
 */
final class Look {

    static final String FOLDER = "/assets/";

    private static final int EDITION_LENGTH = 12;
    private static final Pattern OF_AN_EDITION = Pattern.compile("/assets/v-([\\w-]+)/(.*)");
    private static final Pattern IN_TEMPLATE = Pattern.compile("(?<=[\"'])/assets/");

    /** Empty until the application has started, and in tests without a server: then the plain addresses are used. */
    private static volatile String edition = "";

    private Look() {
    }

    /** Works out the edition from every file. */
    static void read(ServletContext files) {
        MessageDigest digest = sha256();
        for (String path : pathsBelow(FOLDER, files)) {
            digest.update(path.getBytes(StandardCharsets.UTF_8));
            digest.update(content(files, path));
        }
        edition = shortened(digest.digest());
    }

    /** A template's text with the addresses of this edition. */
    static String addressed(String template) {
        return edition.isEmpty() ? template : IN_TEMPLATE.matcher(template).replaceAll("/assets/v-" + edition + '/');
    }

    /** Which file is asked for, and whether it is the one of this edition. */
    static Asked asked(String path) {
        Matcher ofAnEdition = OF_AN_EDITION.matcher(path);
        return ofAnEdition.matches() ? new Asked(FOLDER + ofAnEdition.group(2), ofAnEdition.group(1).equals(edition)) : new Asked(path, false);
    }

    /** What tells one content from another; null where there is no such file. */
    static String fingerprint(ServletContext files, String path) {
        byte[] content = content(files, path);
        return content == null ? null : shortened(sha256().digest(content));
    }

    private static Set<String> pathsBelow(String folder, ServletContext files) {
        Set<String> all = new TreeSet<>();
        for (String path : files.getResourcePaths(folder)) {
            all.addAll(path.endsWith("/") ? pathsBelow(path, files) : Set.of(path));
        }
        return all;
    }

    private static byte[] content(ServletContext files, String path) {
        try (var content = files.getResourceAsStream(path)) {
            return content == null ? null : content.readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    private static String shortened(byte[] digest) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(digest).substring(0, EDITION_LENGTH);
    }

    /** @param current it stands under the address of this edition, so that it can be kept for good */
    record Asked(String path, boolean current) {
    }
}
