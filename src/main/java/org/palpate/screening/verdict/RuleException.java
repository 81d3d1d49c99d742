package org.palpate.screening.verdict;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.palpate.reference.Severity;

/**
 * An exception of the catalogue, {@code key=severity} or {@code key@scope=severity}: for this gate the rule is at
 * least this severe, in the whole of its reach or at its local places or wherever there is lung risk.
 */
record RuleException(String gate, Scope scope, Severity severity) {

    private static final Pattern WRITTEN = Pattern.compile("([a-z_0-9]+)(@local|@lung_risk)?=([a-z_]+)");

    enum Scope { WHOLE, LOCAL, LUNG_RISK }

    static RuleException parse(String text) {
        Matcher written = WRITTEN.matcher(text);
        if (!written.matches()) {
            throw new IllegalArgumentException("not an exception: " + text);
        }
        return new RuleException(written.group(1), scope(written.group(2)), Severity.of(written.group(3)));
    }

    private static Scope scope(String text) {
        return text == null ? Scope.WHOLE : text.equals("@local") ? Scope.LOCAL : Scope.LUNG_RISK;
    }

    boolean holdsAt(Scope wanted) {
        return scope == wanted;
    }
}
