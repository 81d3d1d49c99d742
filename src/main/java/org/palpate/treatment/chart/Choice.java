package org.palpate.treatment.chart;

import java.util.UUID;

/**
 * Where the reader is in a chart; it all stands in the address.
 *
 * @param point the point that is being edited, null for none
 * @param technique the technique that is being recorded there, null for none
 */
public record Choice(UUID point, String technique) {

    static final Choice NONE = new Choice(null, null);

    static Choice of(UUID point) {
        return new Choice(point, null);
    }

    /** Reads an address; a point that cannot be one is none. */
    static Choice read(String point, String technique) {
        try {
            return point == null ? NONE : new Choice(UUID.fromString(point), technique);
        } catch (IllegalArgumentException noPoint) {
            return NONE;
        }
    }

    String path(UUID visitId) {
        String path = "/visits/" + visitId;
        if (point == null) {
            return path;
        }
        return path + "?point=" + point + (technique == null ? "#point" : "&technique=" + technique + "#recording");
    }
}
