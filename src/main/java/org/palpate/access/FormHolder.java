package org.palpate.access;

import org.palpate.kernel.CurrentUser;
import org.palpate.kernel.HeldForm;

/**
 * A form in a patient's hands.
 *
 * @param by who handed it over, with no other role than to have it filled in
 */
record FormHolder(HeldForm form, CurrentUser by) {

    /** The only pages that there are for its holder. */
    static final String PAGES = "/form";

    static boolean isPage(String path) {
        return path.equals(PAGES) || path.startsWith(PAGES + "/");
    }

    /** When its hour is over it is worth nothing but to keep what is still sent to it. */
    boolean countsFor(String path) {
        return !form.over() || isPage(path);
    }
}
