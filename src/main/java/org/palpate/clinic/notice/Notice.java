package org.palpate.clinic.notice;

import java.time.Duration;

/** So many hours before its start, an appointment can still be given up without being cancelled late. */
public record Notice(int hours, int version) {

    static final int LONGEST = 168;

    public Notice {
        if (hours < 0 || hours > LONGEST) {
            throw new IllegalArgumentException("A notice is at most a week");
        }
    }

    public Duration length() {
        return Duration.ofHours(hours);
    }
}
