package org.palpate.web;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.palpate.kernel.CurrentUser;
import org.palpate.kernel.Place;
import org.palpate.kernel.Role;

/** A page as HTML, for tests of a room's templates without a server. */
public final class Rendered {

    private static final Place HARBOUR = new Place(new UUID(0, 7), "Harbour Street", ZoneOffset.UTC);
    private static final CurrentUser IMRE = new CurrentUser(new UUID(0, 1), "Imre Halász", new UUID(0, 2),
            "Northgate Clinic", Set.of(Role.PRACTITIONER, Role.CLINICAL_LEAD), new UUID(0, 3), HARBOUR);
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-16T09:00:00Z"), ZoneOffset.UTC);

    private Rendered() {
    }

    public static String of(Answer answer) {
        Page page = (Page) answer;
        Map<String, Object> around = new HashMap<>();
        around.put("user", IMRE);
        around.put("entries", List.of());
        around.put("csrf", "token");
        around.put("flash", null);
        around.put("path", "/");
        around.put("formats", new Formats(ZoneOffset.UTC, CLOCK));
        around.put("failed", page.status() >= 400);
        return Templates.render(page, around);
    }
}
