package org.palpate.launch;

/** Starts Palpate and stays until it is stopped; a refusal is one sentence and an exit code of its own. */
public final class Main {

    private static final long GRACE_MILLIS = 2000;

    private Main() {
    }

    /** Takes no arguments: everything is set by variables of the environment whose names begin with PALPATE_. */
    public static void main(String[] arguments) throws InterruptedException {
        var progress = new Progress(System.out);
        var shutdown = new Shutdown(progress).onExit();
        try {
            var server = new Launch(Settings.from(System.getenv()), progress, shutdown).run();
            int code = server.awaitEnd();
            leaveToShutdown(shutdown);
            throw Reason.SERVER_STOPPED.because("The server ended by itself with exit code " + code
                    + ": read the files in the folder log of the data folder.");
        } catch (InterruptedException stopped) {
            leaveToShutdown(shutdown);
        } catch (Refusal refusal) {
            leaveToShutdown(shutdown);
            System.err.println(refusal.getMessage());
            System.exit(refusal.reason().exitCode());
        }
    }

    /** Ctrl-C reaches the server as well: when its end was asked for, the exit code is not ours to choose. */
    private static void leaveToShutdown(Shutdown shutdown) throws InterruptedException {
        for (long waited = 0; waited < GRACE_MILLIS && !shutdown.begun(); waited += 100) {
            Thread.sleep(100);
        }
        if (shutdown.begun()) {
            Thread.currentThread().join();
        }
    }
}
