package org.palpate.database;

import java.sql.Date;
import java.sql.Time;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;

import jakarta.persistence.Query;
import jakarta.persistence.Tuple;

/** One row of a native query by its column names, in the types of java.time whatever the driver gave. */
public record Columns(Tuple row) {

    /** All rows of a native query that was made for {@link Tuple}. */
    @SuppressWarnings("unchecked")
    public static List<Columns> of(Query query) {
        return ((List<Tuple>) query.getResultList()).stream().map(Columns::new).toList();
    }

    public UUID uuid(String name) {
        return (UUID) row.get(name);
    }

    public String text(String name) {
        return (String) row.get(name);
    }

    public boolean is(String name) {
        return (Boolean) row.get(name);
    }

    public int number(String name) {
        return ((Number) row.get(name)).intValue();
    }

    public boolean has(String name) {
        return row.get(name) != null;
    }

    public Instant instant(String name) {
        Object value = row.get(name);
        if (value instanceof OffsetDateTime moment) {
            return moment.toInstant();
        }
        return value instanceof Timestamp moment ? moment.toInstant() : (Instant) value;
    }

    public LocalTime time(String name) {
        Object value = row.get(name);
        return value instanceof Time time ? time.toLocalTime() : (LocalTime) value;
    }

    public LocalDate date(String name) {
        Object value = row.get(name);
        return value instanceof Date date ? date.toLocalDate() : (LocalDate) value;
    }

    /** The elements of an array of text. */
    public List<String> texts(String name) {
        return List.of((String[]) row.get(name));
    }
}
