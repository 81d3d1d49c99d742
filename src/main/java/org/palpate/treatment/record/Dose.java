package org.palpate.treatment.record;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What was recorded of one technique at one point. Pain and needles are compared and summed, so they stand apart from
 * the other parameters.
 *
 * @param needlesIn null unless it was needling
 * @param needlesOut null until they were counted
 */
public record Dose(Integer painBefore, Integer painAfter, Integer needlesIn, Integer needlesOut,
                   Parameters parameters) {

    static final String PAIN_BEFORE = "pain_before_nrs";
    static final String PAIN_AFTER = "pain_after_nrs";
    static final String NEEDLES_IN = "needles_in";
    static final String NEEDLES_OUT = "needles_out";

    /** Sorts the values of a sheet into what stands apart and the rest. */
    public static Dose of(Map<String, Object> values) {
        Map<String, Object> rest = new LinkedHashMap<>(values);
        return new Dose(whole(rest, PAIN_BEFORE), whole(rest, PAIN_AFTER), whole(rest, NEEDLES_IN),
                whole(rest, NEEDLES_OUT), new Parameters(rest));
    }

    private static Integer whole(Map<String, Object> values, String name) {
        return (Integer) values.remove(name);
    }
}
