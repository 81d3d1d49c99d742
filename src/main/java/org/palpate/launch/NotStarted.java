package org.palpate.launch;

/** Why Palpate did not start: one sentence for the person who started it, and the exit code that a script can read. */
public final class NotStarted extends RuntimeException {

    private final Reason reason;

    NotStarted(Reason reason, String sentence) {
        super(sentence);
        this.reason = reason;
    }

    NotStarted(Reason reason, String sentence, Throwable cause) {
        super(sentence, cause);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
