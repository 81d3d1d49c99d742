package org.palpate.launch;

import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the environment says about this start. Everything has a default that suits a first look. */
record Settings(int port, String bind, Path data, Optional<DatabaseAccess> database, boolean demo,
                Optional<Instant> clock, List<String> javaOptions) {

    static Settings from(Map<String, String> environment) {
        var values = new Values(environment);
        var database = values.find("PALPATE_DB_URL").map(url -> access(url, values));
        var demo = values.find("PALPATE_DEMO").map(Settings::yes).orElse(database.isEmpty());
        var clock = values.find("PALPATE_CLOCK").map(Settings::instant);
        if (clock.isPresent() && !demo) {
            throw Reason.SETTING_WRONG.because("PALPATE_CLOCK sets the clock of the demo clinic only: "
                    + "remove it, or set PALPATE_DEMO=true.");
        }
        return new Settings(port(values.get("PALPATE_PORT", "8080")), values.get("PALPATE_BIND", "127.0.0.1"),
                Path.of(values.get("PALPATE_DATA", ".data")).toAbsolutePath().normalize(), database, demo, clock,
                List.of(values.get("PALPATE_JAVA_OPTS", "").trim().split("\\s+")));
    }

    private static DatabaseAccess access(String url, Values values) {
        if (!url.startsWith("jdbc:postgresql:")) {
            throw Reason.SETTING_WRONG.because("PALPATE_DB_URL must look like jdbc:postgresql://host:5432/palpate, "
                    + "without a user or password in it.");
        }
        return new DatabaseAccess(url,
                new Login(values.get("PALPATE_DB_USER", "palpate_app"), values.get("PALPATE_DB_PASSWORD", "")),
                new Login(values.get("PALPATE_DB_MIGRATOR", "palpate_migrator"),
                        values.get("PALPATE_DB_MIGRATOR_PASSWORD", "")));
    }

    private static int port(String given) {
        try {
            int port = Integer.parseInt(given);
            if (port > 0 && port < 65536) {
                return port;
            }
        } catch (NumberFormatException notANumber) {
            // said below
        }
        throw Reason.SETTING_WRONG.because("PALPATE_PORT must be a number from 1 to 65535, not \"" + given + "\".");
    }

    private static Instant instant(String given) {
        try {
            return Instant.parse(given);
        } catch (DateTimeException notAnInstant) {
            throw Reason.SETTING_WRONG.because("PALPATE_CLOCK must be an instant such as 2026-11-16T08:00:00Z, not \""
                    + given + "\".", notAnInstant);
        }
    }

    private static boolean yes(String given) {
        return switch (given.toLowerCase(java.util.Locale.ROOT)) {
            case "true", "yes", "1" -> true;
            case "false", "no", "0" -> false;
            default -> throw Reason.SETTING_WRONG.because("PALPATE_DEMO must be true or false, not \"" + given + "\".");
        };
    }

    /** An empty variable counts as one that is not set. */
    private record Values(Map<String, String> environment) {

        Optional<String> find(String name) {
            return Optional.ofNullable(environment.get(name)).map(String::trim).filter(value -> !value.isEmpty());
        }

        String get(String name, String otherwise) {
            return find(name).orElse(otherwise);
        }
    }
}
