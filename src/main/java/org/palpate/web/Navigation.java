package org.palpate.web;

import java.util.List;
import java.util.Set;
import org.palpate.kernel.CurrentUser;
import org.palpate.kernel.Role;

/** What the rail offers, by role: only pages that exist. */
final class Navigation {

    /** One entry of the rail; its key is also the last part of its message key. */
    record Entry(String key, String path, String icon, Set<Role> roles) {
    }

    private static final Set<Role> ALL = Set.copyOf(Role.STAFF);

    private static final List<Entry> ENTRIES = List.of(
            new Entry("calendar", "/calendar", "calendar-days", ALL),
            new Entry("waiting", "/waiting", "door-open", ALL),
            new Entry("patients", "/patients", "users", ALL),
            new Entry("waiting-list", "/waiting-list", "hourglass", ALL),
            new Entry("practitioners", "/practitioners", "stethoscope", ALL),
            new Entry("clinic", "/services", "settings", Set.of(Role.CLINICAL_LEAD)),
            new Entry("reference", "/reference", "book-open", ALL));

    private Navigation() {
    }

    static List<Entry> of(CurrentUser user) {
        return ENTRIES.stream().filter(entry -> entry.roles().stream().anyMatch(user::is)).toList();
    }
}
