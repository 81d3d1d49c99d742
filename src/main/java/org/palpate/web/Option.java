package org.palpate.web;

import java.util.List;

/**
 * One of the things that can be chosen in a form.
 *
 * @param hint a few words beside the label, null for none; a disabled option says here why it cannot be chosen
 */
public record Option(String value, String label, String hint, boolean disabled) {

    public static Option of(Object value, String label) {
        return new Option(value.toString(), label, null, false);
    }

    /** The two answers to a plain question. */
    public static List<Option> yesNo() {
        return List.of(of("yes", Messages.text("web.field.yes")), of("no", Messages.text("web.field.no")));
    }

    public Option hinting(String words) {
        return new Option(value, label, words, disabled);
    }

    /** Shown, but not to be chosen, and why. */
    public Option disabledBecause(String words) {
        return new Option(value, label, words, true);
    }
}
