package org.palpate.screening.rule;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.palpate.database.Doorway;
import org.palpate.kernel.Caller;
import org.palpate.kernel.CurrentUser;

/** Works out what the drafts would change before they are published; nothing is stored. */
@Doorway
public class Previews {

    @Inject
    private RuleSets ruleSets;

    @Inject
    private ScreenedPatients patients;

    @Inject
    private BookedVisits visits;

    @Inject
    private Caller caller;

    @Inject
    private Clock clock;

    /** The whole clinic under the rules in force and under the drafts. */
    public Preview preview() {
        RuleBook book = ruleSets.book();
        if (book.drafts().isEmpty()) {
            return Preview.of(book, List.of(), List.of());
        }
        Instant now = clock.instant();
        CurrentUser user = caller.user();
        LocalDate day = LocalDate.ofInstant(now, user.zone(clock));
        Versions versions = Versions.of(book, day);
        return Preview.of(book, patients.all().stream().map(patient -> Preview.Compared.of(patient, versions)).toList(),
                visits.after(now));
    }
}
