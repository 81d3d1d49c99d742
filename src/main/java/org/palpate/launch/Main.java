package org.palpate.launch;

/** Starts Palpate and stays until it is stopped; a refusal is one sentence and an exit code of its own. */
public final class Main {

    private static final long GRACE_MILLIS = 1000;

    private Main() {
    }

    /** Takes no arguments: everything is set by variables of the environment whose names begin with PALPATE_. */
    public static void main(String[] arguments) throws InterruptedException {
        var progress = new Progress(System.out);
        var shutdown = new Shutdown(progress).onExit();
        try {
            var server = new Launch(Settings.from(System.getenv()), progress, shutdown).run();
            throw Reason.SERVER_STOPPED.because("The server ended by itself with exit code " + server.awaitEnd()
                    + ": read the files in the folder log of the data folder.");
        } catch (NotStarted refusal) {
            if (refusal.reason().isOfServer()) {
                Thread.sleep(GRACE_MILLIS);
            }
            shutdown.awaitIfBegun();
            System.err.println(refusal.getMessage());
            System.exit(refusal.reason().exitCode());
        }
    }
}
