package org.palpate.scheduling.course;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

import org.palpate.kernel.Refusal;
import org.palpate.kernel.TimeSlot;
import org.palpate.scheduling.LocalTimes;

/** Goes through a plan visit by visit and proposes a time for each, so that no visit stands in another's way. */
final class Proposing {

    private static final int TIMES_OFFERED = 8;
    private static final int OTHERS_OFFERED = 4;

    private final Plan plan;
    private final Outlook outlook;
    private final List<TimeSlot> own = new ArrayList<>();

    private Proposing(Plan plan, Outlook outlook) {
        this.plan = plan;
        this.outlook = outlook;
    }

    /** @param picks what has been chosen already, by the number of the visit */
    static List<Proposal> of(Plan plan, Outlook outlook, Map<Integer, Pick> picks) {
        Proposing proposing = new Proposing(plan, outlook);
        List<Proposal> proposals = new ArrayList<>();
        List<LocalDate> dates = plan.dates();
        for (int i = 0; i < dates.size(); i++) {
            Proposal proposal = proposing.visit(i + 1, dates.get(i), picks.get(i + 1));
            if (proposal.isOk()) {
                proposing.own.add(outlook.need().visit(proposal.start()));
            }
            proposals.add(proposal);
        }
        return proposals;
    }

    private Proposal visit(int number, LocalDate date, Pick chosen) {
        if (chosen != null) {
            List<Refusal> clashes = chosen.isSkip() ? List.of() : outlook.clashes(chosen.practitionerId(), chosen.start(), own);
            return proposal(number, date, chosen, false, clashes);
        }
        List<Instant> moments = WallTime.on(date, plan.time(), outlook.place().zone());
        if (moments.size() != 1) {
            return proposal(number, date, null, false, List.of(Refusal.of(moments.isEmpty() ? "scheduling.course.clash.gap" : "scheduling.course.clash.twice",
                    plan.time().toString())));
        }
        Pick pick = new Pick(plan.practitionerId(), moments.get(0));
        List<Refusal> clashes = outlook.clashes(pick.practitionerId(), pick.start(), own);
        return clashes.isEmpty() || !plan.bestFit() ? proposal(number, date, pick, false, clashes)
                : Plan.around(date).stream().flatMap(day -> nearest(plan.practitionerId(), day).limit(1)).findFirst()
                        .map(start -> proposal(number, date, new Pick(plan.practitionerId(), start), true, List.of()))
                        .orElseGet(() -> proposal(number, date, pick, false, clashes));
    }

    private Proposal proposal(int number, LocalDate date, Pick pick, boolean moved, List<Refusal> clashes) {
        UUID who = pick == null || pick.isSkip() ? plan.practitionerId() : pick.practitionerId();
        return new Proposal(number, date, pick, name(who), moved, clashes, clashes.isEmpty() ? List.of() : instead(date));
    }

    /** Times of the same practitioner on that day and around it, then others who are free at the planned time. */
    private List<Proposal.Choice> instead(LocalDate date) {
        Stream<Instant> planned = WallTime.on(date, plan.time(), outlook.place().zone()).stream()
                .filter(start -> outlook.clashes(plan.practitionerId(), start, own).isEmpty());
        Stream<Instant> around = Plan.around(date).stream()
                .flatMap(day -> nearest(plan.practitionerId(), day).limit(day.equals(date) ? TIMES_OFFERED / 2 : 1));
        Stream<Proposal.Choice> times = Stream.concat(planned, around).distinct().map(start -> choice(plan.practitionerId(), start, date));
        Stream<Proposal.Choice> others = outlook.staff().stream().map(Staff::id).filter(id -> !id.equals(plan.practitionerId()))
                .flatMap(id -> WallTime.on(date, plan.time(), outlook.place().zone()).stream()
                        .filter(start -> outlook.clashes(id, start, own).isEmpty()).map(start -> choice(id, start, date)));
        return Stream.concat(times.limit(TIMES_OFFERED), others.limit(OTHERS_OFFERED)).toList();
    }

    private Stream<Instant> nearest(UUID practitionerId, LocalDate day) {
        Instant wished = WallTime.opening(day, plan.time(), outlook.place().zone());
        return outlook.free(practitionerId, day, own).stream()
                .sorted(Comparator.comparing((Instant start) -> Duration.between(wished, start).abs()).thenComparing(Comparator.naturalOrder()));
    }

    private Proposal.Choice choice(UUID practitionerId, Instant start, LocalDate date) {
        return new Proposal.Choice(new Pick(practitionerId, start), start, new LocalTimes(outlook.place().zone()).label(start), name(practitionerId),
                outlook.day(start).equals(date), !practitionerId.equals(plan.practitionerId()));
    }

    private String name(UUID practitionerId) {
        return outlook.who(practitionerId).map(Staff::name).orElse("");
    }
}
