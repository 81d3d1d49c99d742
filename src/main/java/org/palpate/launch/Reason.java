package org.palpate.launch;

/** The reasons not to start, each with its exit code. The codes are part of the contract: see the operations page. */
public enum Reason {

    SETTING_WRONG(10),
    PORT_TAKEN(11),
    DATA_FOLDER_IN_USE(12),
    DATABASE_CANNOT_START(13),
    DATABASE_UNREACHABLE(14),
    DATABASE_TOO_OLD(15),
    ROLE_TOO_STRONG(16),
    MIGRATION_FAILED(17),
    SERVER_CANNOT_START(18),
    SERVER_STOPPED(19);

    private final int exitCode;

    Reason(int exitCode) {
        this.exitCode = exitCode;
    }

    public int exitCode() {
        return exitCode;
    }

    /** Whether it is about the server, which Ctrl-C at a terminal reaches as soon as it reaches us. */
    boolean isOfServer() {
        return this == SERVER_CANNOT_START || this == SERVER_STOPPED;
    }

    NotStarted because(String sentence) {
        return new NotStarted(this, sentence);
    }

    NotStarted because(String sentence, Throwable cause) {
        return new NotStarted(this, sentence, cause);
    }
}
