package org.palpate.launch;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Stops what was started, the last first, when the process ends: after Ctrl-C, a polite kill, a refusal or an
 * exit. A second Ctrl-C waits for the first, because the process is ending already.
 */
final class Shutdown {

    private final Progress progress;
    private final Deque<Step> steps = new ArrayDeque<>();
    private volatile boolean begun;

    Shutdown(Progress progress) {
        this.progress = progress;
    }

    Shutdown onExit() {
        Runtime.getRuntime().addShutdownHook(new Thread(this::stopAll, "stop"));
        return this;
    }

    /** Once the process is ending, what fails on the way is no news: this waits for the end. */
    void awaitIfBegun() throws InterruptedException {
        if (begun) {
            Thread.currentThread().join();
        }
    }

    synchronized void later(String said, Runnable stop) {
        steps.push(new Step(said, stop));
    }

    synchronized void stopAll() {
        begun = true;
        while (!steps.isEmpty()) {
            var step = steps.pop();
            try {
                step.stop.run();
                if (!step.said.isEmpty()) {
                    progress.done(step.said);
                }
            } catch (RuntimeException stubborn) {
                progress.done(step.said + " did not succeed: " + stubborn.getMessage());
            }
        }
    }

    private record Step(String said, Runnable stop) {
    }
}
