package org.palpate.reference;

import java.time.LocalDate;

/** A published state of the reference data. */
public record Release(int version, LocalDate publishedOn, String note) {

    static Release of(Row row) {
        return new Release(row.integer("version"), LocalDate.parse(row.text("published_on")), row.text("note"));
    }
}
