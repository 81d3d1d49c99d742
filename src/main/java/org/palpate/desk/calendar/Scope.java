package org.palpate.desk.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.UUID;

import org.palpate.kernel.Place;

/**
 * Which days of whom are shown, and how. All of it stands in the address.
 *
 * @param practitioner whose; null: everybody's
 * @param wholeWeek    the seven days around the date instead of the date alone; always so in the week's view
 */
public record Scope(Place place, View view, LocalDate date, UUID practitioner, boolean wholeWeek) {

    private static final int WEEK = 7;

    public Scope {
        wholeWeek = view == View.WEEK || view == View.LIST && wholeWeek;
    }

    public LocalDate from() {
        return wholeWeek ? date.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)) : date;
    }

    /** The day after the last. */
    public LocalDate until() {
        return from().plusDays(wholeWeek ? WEEK : 1);
    }

    public LocalDate last() {
        return until().minusDays(1);
    }

    public List<LocalDate> days() {
        return from().datesUntil(until()).toList();
    }

    public boolean isOfOneDay() {
        return !wholeWeek;
    }

    public String before() {
        return on(date.minusDays(wholeWeek ? WEEK : 1)).address();
    }

    public String after() {
        return on(date.plusDays(wholeWeek ? WEEK : 1)).address();
    }

    /** The same, so many weeks on. */
    public String ahead(int weeks) {
        return on(date.plusWeeks(weeks)).address();
    }

    public String as(String otherView) {
        View other = View.of(otherView);
        return new Scope(place, other, date, other == View.ROOMS ? null : practitioner, wholeWeek).address();
    }

    public String span(boolean week) {
        return new Scope(place, view, date, practitioner, week).address();
    }

    /** Its date alone, as a list. */
    Scope asListOfDay() {
        return new Scope(place, View.LIST, date, practitioner, false);
    }

    public Scope on(LocalDate other) {
        return new Scope(place, view, other, practitioner, wholeWeek);
    }

    public Scope of(UUID other) {
        return new Scope(place, view, date, other, wholeWeek);
    }

    public String address() {
        return "/calendar?" + (view == View.DAY ? "" : "view=" + view.code() + "&") + "date=" + date
                + (practitioner == null ? "" : "&practitioner=" + practitioner)
                + (wholeWeek && view == View.LIST ? "&span=week" : "");
    }

    /** Where to ask whether anything has changed. */
    public String changes() {
        return "/calendar/changes?date=" + date + (wholeWeek ? "&view=week" : "");
    }
}
