package org.palpate.screening.rule;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.palpate.reference.Contraindication;
import org.palpate.reference.Severity;
import org.palpate.screening.verdict.Change;

/** A rule as the clinic keeps it: for each technique family, and for the answer, as shipped, as it holds here, and as it is drafted. */
public record RuleLine(Contraindication rule, List<Cell> cells, Asked asked) {

    /** For how many days a safe answer stands; {@code change} and {@code draft} are null where there is none. */
    public record Asked(int shipped, KeptChange change, KeptChange draft, int here) {
    }

    /** One family; {@code change} and {@code draft} are null where there is none. */
    public record Cell(String family, Severity shipped, KeptChange change, KeptChange draft, Severity here) {

        public boolean isChanged() {
            return change != null;
        }

        /** Whether a precaution was lifted until a day that is over. */
        public boolean isLapsed() {
            return isChanged() && here != change.severity();
        }
    }

    static RuleLine of(Contraindication rule, RuleBook book) {
        return new RuleLine(rule, Contraindication.FAMILIES.stream().map(family -> new Cell(family,
                rule.effect().on(family), orNull(book.inForce(rule.id(), family)),
                orNull(book.draft(rule.id(), family)), book.severity(rule.id(), family, rule.effect().on(family)))).toList(),
                new Asked(rule.question().validDays(), orNull(book.inForce(rule.id(), Change.ANSWER)), orNull(book.draft(rule.id(), Change.ANSWER)),
                        book.days(rule.id(), rule.question().validDays())));
    }

    private Stream<KeptChange> kept() {
        return Stream.concat(cells.stream().map(Cell::change), Stream.of(asked).map(Asked::change)).filter(change -> change != null);
    }

    private static KeptChange orNull(Optional<KeptChange> found) {
        return found.orElse(null);
    }

    public boolean isChanged() {
        return kept().findAny().isPresent();
    }

    public boolean isLapsed() {
        return cells.stream().anyMatch(Cell::isLapsed);
    }

    /** Whether one of its changes was decided by somebody who leads here no more. */
    public boolean isUnled() {
        return kept().anyMatch(change -> !change.led());
    }

    public boolean isDrafted() {
        return asked.draft() != null || cells.stream().anyMatch(cell -> cell.draft() != null);
    }

    /** The first day on which one of its changes is to be looked at again. */
    public Optional<LocalDate> reviewOn() {
        return kept().map(change -> change.decided().reviewOn()).filter(day -> day != null).min(LocalDate::compareTo);
    }

    public boolean isDueBy(LocalDate day) {
        return reviewOn().filter(due -> !due.isAfter(day)).isPresent();
    }
}
