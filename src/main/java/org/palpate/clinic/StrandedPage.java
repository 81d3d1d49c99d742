package org.palpate.clinic;

import java.util.List;

import org.palpate.web.Messages;
import org.palpate.web.Option;
import org.palpate.web.Page;

/** Shows on a page which bookings a change would strand, with the choice to let it happen. */
public final class StrandedPage {

    private StrandedPage() {
    }

    public static Page on(Page page, Stranded stranded) {
        return page.with("stranded", stranded).with("agreements", stranded.isEmpty() || stranded.hasBegun() ? List.of()
                : List.of(Option.of(stranded.token(), Messages.text("clinic.stranded.agree", stranded.bookings().size()))));
    }
}
