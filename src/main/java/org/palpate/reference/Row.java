package org.palpate.reference;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** One row of reference data in the written form of its file: yes or no, lists separated by bars, empty for none. */
record Row(Map<String, String> cells) {

    String text(String column) {
        String cell = cells.get(column);
        if (cell == null) {
            throw new IllegalArgumentException("No column " + column + " in " + cells.keySet());
        }
        return cell;
    }

    boolean yes(String column) {
        return text(column).equals("yes");
    }

    List<String> list(String column) {
        return text(column).isEmpty() ? List.of() : List.of(text(column).split("\\|"));
    }

    <E extends Enum<E>> E choice(String column, Class<E> choices) {
        return Enum.valueOf(choices, text(column).toUpperCase(Locale.ROOT));
    }

    Integer integer(String column) {
        return text(column).isEmpty() ? null : Integer.valueOf(text(column));
    }

    BigDecimal decimal(String column) {
        return text(column).isEmpty() ? null : new BigDecimal(text(column));
    }
}
