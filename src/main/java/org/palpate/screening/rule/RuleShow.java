package org.palpate.screening.rule;

import java.time.LocalDate;
import java.util.Locale;

/** Which rules are listed. */
public enum RuleShow {
    ALL, CHANGED, DRAFTED, DUE;

    private static final int WEEKS_BEFORE = 4;

    static RuleShow of(String code) {
        for (RuleShow one : values()) {
            if (one.code().equals(code)) {
                return one;
            }
        }
        return ALL;
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    boolean shows(RuleLine line, LocalDate today) {
        return switch (this) {
            case ALL -> true;
            case CHANGED -> line.isChanged();
            case DRAFTED -> line.isDrafted();
            case DUE -> line.isUnled() || line.isDueBy(today.plusWeeks(WEEKS_BEFORE));
        };
    }
}
