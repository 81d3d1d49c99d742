package org.palpate.web;

import jakarta.ws.rs.core.MultivaluedMap;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.palpate.kernel.Ids;
import org.palpate.kernel.Refusal;

/**
 * What someone typed, kept as it was, with an error for each field that cannot be read and the refusals of the rules.
 *
 * <p>A form of a room reads its fields in its constructor: each helper gives the value, or null together with an
 * error. Texts come from messages: {@code <prefix>.<field>} is the label; with {@code .hint} behind it the hint, with
 * {@code .open} what it means to leave a choice open.
 */
public abstract class Form {

    private final String prefix;
    private final MultivaluedMap<String, String> params;
    private final boolean blank;
    private final UUID recordId;
    private final Set<String> required = new HashSet<>();
    private final Map<String, String> errors = new LinkedHashMap<>();
    private final List<String> refusals = new ArrayList<>();
    private String scope = "";

    protected Form(String prefix, MultivaluedMap<String, String> params) {
        this.prefix = prefix;
        this.params = params;
        this.blank = params instanceof Blank;
        this.recordId = Fields.uuid(value("id")).orElseGet(Ids::next);
    }

    /** For a page that shows the form for the first time; fill in with {@link Blank#with}. */
    public static Blank blank() {
        return new Blank();
    }

    /** For a page that shows the form for the first time, filled in from its address. */
    public static Blank blank(MultivaluedMap<String, String> query) {
        return new Blank(query);
    }

    public final String value(String name) {
        return Fields.clean(params.getFirst(name));
    }

    public final List<String> values(String name) {
        return params.getOrDefault(name, List.of()).stream().map(Fields::clean).filter(v -> !v.isEmpty()).toList();
    }

    /** A field in words, as it stands beside another version of it. */
    public String shown(String name) {
        return value(name);
    }

    /** The field's error, null when it has none. */
    public final String error(String name) {
        return errors.get(name);
    }

    public final boolean has(String name) {
        return errors.containsKey(name);
    }

    public final Map<String, String> errors() {
        return Collections.unmodifiableMap(errors);
    }

    /** What the rules said no to, in words. */
    public final List<String> refusals() {
        return List.copyOf(refusals);
    }

    public final boolean valid() {
        return errors.isEmpty() && refusals.isEmpty();
    }

    public final boolean isRequired(String name) {
        return required.contains(name);
    }

    public String label(String name) {
        return Messages.text(prefix + "." + name);
    }

    /** Null where there is nothing to say. */
    public String hint(String name) {
        return Messages.find(prefix + "." + name + ".hint").orElse(null);
    }

    public String leftOpen(String name) {
        return Messages.find(prefix + "." + name + ".open").orElseGet(() -> Messages.text("web.field.choose"));
    }

    /** What the browser may fill in by itself: nothing, because forms are about other people than who types. */
    public String autocomplete(String name) {
        return "off";
    }

    public final String dateInWords(String name) {
        return Fields.date(value(name)).map(Fields::inWords).orElse(null);
    }

    public final List<Option> yesOrNo() {
        return Option.yesNo();
    }

    /** The id of a field in the page; another one for each scope. */
    public final String id(String name) {
        return "f-" + scope + name;
    }

    /** The ids of what is said about a field, null when nothing is. */
    public final String describedBy(String name) {
        String hint = hint(name) == null ? "" : id(name) + "-hint ";
        String both = hint + (has(name) ? id(name) + "-error" : "");
        return both.isEmpty() ? null : both.strip();
    }

    /** Sets the ids of this form apart from those of its like on the same page. */
    public final void scope(Object name) {
        scope = name + "-";
    }

    /** The id that the new record gets, sent along so that a second sending makes no second record. */
    public final UUID recordId() {
        return recordId;
    }

    /** The version that the sender had read; 0 where the form carries none. */
    public final int version() {
        return Fields.integer(value("version")).orElse(0);
    }

    public final void reject(String name, String messageKey, Object... args) {
        if (!blank) {
            errors.putIfAbsent(name, Messages.text(messageKey, args));
        }
    }

    public final void refuse(List<Refusal> reasons) {
        reasons.forEach(reason -> refusals.add(Messages.text(reason.code(), reason.args().toArray())));
    }

    protected final String required(String name, int max) {
        required.add(name);
        if (value(name).isEmpty()) {
            reject(name, "web.error.missing", labelWithin(name));
            return null;
        }
        return optional(name, max);
    }

    protected final String optional(String name, int max) {
        String text = value(name);
        if (text.length() > max) {
            reject(name, "web.error.long", labelWithin(name), max);
            return null;
        }
        return text.isEmpty() ? null : text;
    }

    protected final LocalDate date(String name) {
        return needed(name, "web.error.date", text -> Fields.date(text).orElse(null));
    }

    protected final LocalDate optionalDate(String name) {
        return read(name, "web.error.date", text -> Fields.date(text).orElse(null));
    }

    protected final LocalTime time(String name) {
        return needed(name, "web.error.time", LocalTime::parse);
    }

    protected final LocalTime optionalTime(String name) {
        return read(name, "web.error.time", LocalTime::parse);
    }

    protected final Integer integer(String name, int min, int max) {
        return needed(name, "web.error.number", text -> Fields.between(min, max, text), min, max);
    }

    protected final Integer optionalInteger(String name, int min, int max) {
        return read(name, "web.error.number", text -> Fields.between(min, max, text), min, max);
    }

    protected final BigDecimal optionalDecimal(String name, BigDecimal min, BigDecimal max) {
        return read(name, "web.error.number", text -> Fields.between(min, max, text), min, max);
    }

    protected final UUID uuid(String name) {
        return needed(name, "web.error.choice", UUID::fromString);
    }

    protected final UUID optionalUuid(String name) {
        return read(name, "web.error.choice", UUID::fromString);
    }

    protected final <E extends Enum<E>> E choice(String name, Class<E> type) {
        return needed(name, "web.error.choice", text -> Enum.valueOf(type, text));
    }

    protected final <E extends Enum<E>> E optionalChoice(String name, Class<E> type) {
        return read(name, "web.error.choice", text -> Enum.valueOf(type, text));
    }

    /** Yes or no, null while unanswered. */
    protected final Boolean yesNo(String name) {
        return needed(name, "web.error.choice", Fields::yesNo);
    }

    private <T> T needed(String name, String errorKey, Function<String, T> reader, Object... args) {
        required.add(name);
        T read = read(name, errorKey, reader, args);
        if (read == null) {
            reject(name, errorKey, Fields.arguments(labelWithin(name), args));
        }
        return read;
    }

    private <T> T read(String name, String errorKey, Function<String, T> reader, Object... args) {
        String text = value(name);
        try {
            T read = text.isEmpty() ? null : reader.apply(text);
            if (read == null && !text.isEmpty()) {
                reject(name, errorKey, Fields.arguments(labelWithin(name), args));
            }
            return read;
        } catch (IllegalArgumentException | DateTimeParseException unreadable) {
            reject(name, errorKey, Fields.arguments(labelWithin(name), args));
            return null;
        }
    }

    private String labelWithin(String name) {
        return Fields.withinSentence(label(name));
    }
}
