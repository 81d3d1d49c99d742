package org.palpate.treatment.chart;

import jakarta.ws.rs.core.MultivaluedMap;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.palpate.reference.ParameterKind;
import org.palpate.reference.TechniqueParameter;
import org.palpate.treatment.record.Care;
import org.palpate.treatment.record.Dose;
import org.palpate.treatment.record.Sheet;
import org.palpate.web.Blank;
import org.palpate.web.Form;
import org.palpate.web.Messages;
import org.palpate.web.Option;

/** A technique that was applied, with the typed parameters that its sheet asks for. */
class RecordForm extends Form {

    private static final int LONGEST_TEXT = 200;
    private static final int LONGEST_CARE = 500;
    private static final String WHY = "care_why";
    private static final String ADAPTED = "care_adapted";
    private static final BigDecimal WORST_PAIN = BigDecimal.TEN;
    private static final String RATING = "0-10 rating";
    private static final Set<String> UNITLESS = Set.of(RATING, "count", "level");

    private final Sheet sheet;
    private final Care care;
    private final Map<String, Object> read = new LinkedHashMap<>();

    /** One field as it is shown: pain, number, pick, yesNo, text, date or checks. */
    public record Field(String name, String type, List<Option> options) {
    }

    RecordForm(MultivaluedMap<String, String> params, Sheet sheet) {
        this(params, sheet, false);
    }

    /** Where a precaution is in force it also asks why it is done and what is adapted. */
    RecordForm(MultivaluedMap<String, String> params, Sheet sheet, boolean careful) {
        super("treatment.record", params);
        this.sheet = sheet;
        this.care = careful ? Care.stated(required(WHY, LONGEST_CARE), required(ADAPTED, LONGEST_CARE)) : Care.NONE;
        for (TechniqueParameter parameter : sheet.parameters()) {
            Object value = read(parameter);
            if (value != null) {
                read.put(parameter.name(), value);
            }
        }
        sheet.objections(read).forEach((name, no) -> reject(name, no.code(), no.args().stream()
                .map(arg -> arg instanceof LocalDate ? dateInWords(name) : arg).toArray()));
    }

    /** As it is shown first: filled in with the defaults of the reference data, which give none to what is counted. */
    static RecordForm blank(Sheet sheet) {
        return blank(sheet, false);
    }

    static RecordForm blank(Sheet sheet, boolean careful) {
        Blank blank = blank();
        sheet.parameters().forEach(parameter -> blank.with(parameter.name(), defaultOf(parameter)));
        return new RecordForm(blank, sheet, careful);
    }

    private static String defaultOf(TechniqueParameter parameter) {
        return parameter.defaultValue().isEmpty() ? null : parameter.defaultValue();
    }

    private Object read(TechniqueParameter parameter) {
        String name = parameter.name();
        boolean needed = sheet.isNeeded(parameter);
        return switch (parameter.kind()) {
            case INTEGER -> whole(parameter, needed);
            case DECIMAL -> decimal(parameter, needed);
            case YES_NO -> needed ? yesNo(name) : value(name).isEmpty() ? null : yesNo(name);
            case DATE -> needed ? date(name) : optionalDate(name);
            case TEXT, TIME -> needed ? required(name, LONGEST_TEXT) : optional(name, LONGEST_TEXT);
            case CHOICE -> chosen(parameter, needed);
            case LIST -> several(parameter, needed);
        };
    }

    private Integer whole(TechniqueParameter parameter, boolean needed) {
        int min = parameter.min().intValueExact();
        int max = parameter.max().intValueExact();
        return needed ? integer(parameter.name(), min, max) : optionalInteger(parameter.name(), min, max);
    }

    private BigDecimal decimal(TechniqueParameter parameter, boolean needed) {
        if (needed) {
            required(parameter.name(), LONGEST_TEXT);
        }
        return optionalDecimal(parameter.name(), parameter.min(), parameter.max());
    }

    private String chosen(TechniqueParameter parameter, boolean needed) {
        String value = needed ? required(parameter.name(), LONGEST_TEXT) : optional(parameter.name(), LONGEST_TEXT);
        if (value != null && !sheet.choices(parameter).containsKey(value)) {
            reject(parameter.name(), "treatment.record.no_choice");
        }
        return value;
    }

    private List<String> several(TechniqueParameter parameter, boolean needed) {
        List<String> values = values(parameter.name());
        if (needed && values.isEmpty()) {
            required(parameter.name(), LONGEST_TEXT);
        }
        if (!sheet.choices(parameter).keySet().containsAll(values)) {
            reject(parameter.name(), "treatment.record.no_choice");
        }
        return values.isEmpty() ? null : values;
    }

    /** The range, and our words on the field where there are any, else the note of the reference data. */
    @Override
    public String hint(String name) {
        if (name.equals(WHY) || name.equals(ADAPTED)) {
            return super.hint(name);
        }
        TechniqueParameter parameter = sheet.technique().parameter(name);
        String words = Messages.find("treatment.record." + name + ".hint").orElse(parameter.note());
        String hint = Stream.of(range(parameter), words).filter(part -> !part.isEmpty())
                .collect(Collectors.joining(". "));
        return hint.isEmpty() ? null : hint;
    }

    private static String range(TechniqueParameter parameter) {
        if (parameter.min() == null || type(parameter).equals("pain")) {
            return "";
        }
        return Messages.text("treatment.record.range", parameter.min().toPlainString(),
                parameter.max().toPlainString(), UNITLESS.contains(parameter.unit()) ? "" : parameter.unit()).strip();
    }

    public List<Field> fields() {
        return sheet.parameters().stream()
                .map(parameter -> new Field(parameter.name(), type(parameter), options(parameter))).toList();
    }

    private List<Option> options(TechniqueParameter parameter) {
        List<Option> options = new ArrayList<>();
        sheet.choices(parameter).forEach((value, label) -> options.add(Option.of(value, label)));
        return options;
    }

    private static String type(TechniqueParameter parameter) {
        boolean rating = parameter.unit().equals(RATING) && WORST_PAIN.compareTo(parameter.max()) == 0;
        return parameter.kind() == ParameterKind.INTEGER && rating ? "pain" : switch (parameter.kind()) {
            case INTEGER, DECIMAL -> "number";
            case CHOICE -> "pick";
            case LIST -> "checks";
            case YES_NO -> "yesNo";
            case DATE -> "date";
            case TEXT, TIME -> "text";
        };
    }

    Care care() {
        return care;
    }

    public boolean isCareful() {
        return isRequired(WHY);
    }

    Dose dose() {
        return Dose.of(read);
    }

    public Sheet sheet() {
        return sheet;
    }
}
