package org.palpate.scheduling.course;

import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.ws.rs.core.MultivaluedMap;
import org.palpate.scheduling.Card;
import org.palpate.scheduling.StatusReason;
import org.palpate.web.Form;
import org.palpate.web.Messages;
import org.palpate.web.Option;

/** A change of a course: which visits, and where they go or why they are cancelled. */
public class ChangeForm extends Form {

    private static final int FURTHEST = 60;

    final UUID from;
    private final Scope scope;
    private final Integer days;
    private final LocalTime time;
    private final UUID practitioner;

    ChangeForm(MultivaluedMap<String, String> params) {
        super("scheduling.course.change", params);
        from = optionalUuid("from");
        scope = choice("scope", Scope.class);
        days = optionalInteger("days", -FURTHEST, FURTHEST);
        time = value("time").isEmpty() ? null : time("time");
        practitioner = optionalUuid("practitioner");
    }

    Change change(UUID courseId) {
        return new Change(courseId, scope, from, seen());
    }

    Shifting shifting() {
        return new Shifting(days == null ? 0 : days, time, practitioner);
    }

    /** Read only where the course is cancelled. */
    StatusReason reason() {
        return choice("reason", StatusReason.class);
    }

    private Map<UUID, Integer> seen() {
        Map<UUID, Integer> seen = new HashMap<>();
        for (String one : value("seen").split(",")) {
            if (one.matches("[0-9a-f-]{36}:[0-9]{1,9}")) {
                String[] parts = one.split(":", 2);
                seen.put(UUID.fromString(parts[0]), Integer.valueOf(parts[1]));
            }
        }
        return seen;
    }

    /** The versions that the page shows, as the form sends them along. */
    static String seen(List<Card> cards) {
        return cards.stream().map(card -> card.id() + ":" + card.version()).collect(Collectors.joining(","));
    }

    /** "This" and "this and later" only where one visit was meant. */
    List<Option> scopes(CourseCards course, Instant now) {
        List<Option> scopes = new ArrayList<>();
        course.open(now).stream().filter(card -> card.id().equals(from)).findFirst().ifPresent(card -> {
            scopes.add(Option.of(Scope.THIS, Messages.text("scheduling.course.scope.this", card.course().number())));
            int later = course.reached(Scope.LATER, from, now).size();
            scopes.add(Option.of(Scope.LATER, Messages.text("scheduling.course.scope.later", card.course().number(), later)));
        });
        scopes.add(Option.of(Scope.ALL, Messages.text("scheduling.course.scope.all", course.open(now).size())));
        return scopes;
    }

    static List<Option> reasons() {
        return StatusReason.of(StatusReason.Kind.CANCELLATION).stream()
                .map(reason -> Option.of(reason, Messages.text("scheduling.reason." + reason.code()))).toList();
    }
}
