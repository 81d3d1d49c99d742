package org.palpate.launch;

import java.io.PrintStream;
import java.util.Locale;

/** Tells the person at the terminal what is going on: one line for each step, with the seconds since the start. */
final class Progress {

    private final PrintStream out;
    private final long started = System.nanoTime();

    Progress(PrintStream out) {
        this.out = out;
    }

    void done(String step) {
        out.printf(Locale.ROOT, "[%5.1f s] %s%n", (System.nanoTime() - started) / 1e9, step);
        out.flush();
    }

    void say(String text) {
        out.println(text);
        out.flush();
    }
}
