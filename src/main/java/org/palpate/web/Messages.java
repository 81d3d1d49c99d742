package org.palpate.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.palpate.kernel.Refusal;

/**
 * All text that people see. A key begins with the name of the room whose {@code messages.properties} holds it;
 * a text with arguments follows {@link MessageFormat}, one without is taken as it stands.
 */
public final class Messages {

    /** The language in which Palpate speaks. */
    public static final Locale LOCALE = Locale.UK;

    private static final Map<String, Properties> ROOMS = new ConcurrentHashMap<>();

    private Messages() {
    }

    /** The text of a key; a key without text shows itself between question marks. */
    public static String text(String key, Object... args) {
        return find(key).map(text -> format(text, args)).orElse("??" + key + "??");
    }

    /** The unformatted text of a key, if there is one. */
    public static Optional<String> find(String key) {
        int dot = key.indexOf('.');
        return dot < 1 ? Optional.empty()
                : Optional.ofNullable(ROOMS.computeIfAbsent(key.substring(0, dot), Messages::read).getProperty(key));
    }

    private static String format(String text, Object... args) {
        return args == null || args.length == 0 ? text
                : new MessageFormat(text, LOCALE).format(Stream.of(args).map(Messages::readable).toArray());
    }

    /** {@link MessageFormat} knows nothing of java.time, nor of a reason within a reason. */
    private static Object readable(Object argument) {
        if (argument instanceof Refusal reason) {
            return text(reason.code(), reason.args().toArray());
        }
        return argument instanceof LocalDate date ? Formats.written(date) : argument;
    }

    private static Properties read(String room) {
        Properties texts = new Properties();
        if (!room.chars().allMatch(c -> c >= 'a' && c <= 'z')) {
            return texts;
        }
        try (InputStream file = Messages.class.getResourceAsStream("/org/palpate/" + room + "/messages.properties")) {
            if (file != null) {
                texts.load(new InputStreamReader(file, StandardCharsets.UTF_8));
            }
            return texts;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
