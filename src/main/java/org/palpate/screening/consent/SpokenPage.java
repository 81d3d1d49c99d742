package org.palpate.screening.consent;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.stream.Stream;
import org.palpate.reference.Region;
import org.palpate.web.Messages;

/** The few words around a consent text: in its language where we have them, otherwise in ours. */
public record SpokenPage(String language) {

    private static final String WORDS = "screening.spoken.";
    private static final String OURS = Messages.LOCALE.getLanguage();

    public String say(String key) {
        return say(key, new Object[0]);
    }

    String say(String key, Object... args) {
        String own = WORDS + language + '.' + key;
        return Messages.find(own).isPresent() && !language.equals(OURS) ? Messages.text(own, Stream.of(args).map(this::written).toArray())
                : Messages.text(WORDS + OURS + '.' + key, args);
    }

    String region(Region region) {
        return Messages.find(WORDS + language + ".region." + region.id()).orElse(region.name());
    }

    private Object written(Object argument) {
        return argument instanceof LocalDate date
                ? DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(Locale.forLanguageTag(language)).format(date) : argument;
    }
}
