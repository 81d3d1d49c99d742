package org.palpate.launch;

import java.time.Clock;
import java.time.ZoneOffset;

/** One start of Palpate from nothing to the address, step by step. What was started is stopped when the process ends. */
final class Launch {

    private final Settings settings;
    private final Progress progress;
    private final Shutdown shutdown;

    Launch(Settings settings, Progress progress, Shutdown shutdown) {
        this.settings = settings;
        this.progress = progress;
        this.shutdown = shutdown;
    }

    /** Returns when Palpate answers at its address. */
    Server run() throws InterruptedException {
        var home = Home.find();
        var data = DataFolder.take(settings.data());
        shutdown.later("", data::release);
        if (ServerProcess.endLeftOver(data)) {
            progress.done("a server that was left over is stopped");
        }
        Ports.requireFree(settings.bind(), settings.port());
        var access = database(data);
        var demo = settings.demo() && fill(access);
        RoleCheck.requireHarmless(access);
        var server = Server.start(settings, home, data, access);
        shutdown.later("server stopped", server::stop);
        progress.done("server starting");
        server.awaitReady();
        progress.done("server ready");
        welcome(server, demo);
        return server;
    }

    private DatabaseAccess database(DataFolder data) {
        var access = settings.database().orElseGet(() -> embedded(data));
        DatabaseCheck.requireUsable(access);
        int applied = Migration.run(access);
        progress.done(applied == 0 ? "database up to date" : "database up to date, " + applied + " migrations applied");
        return access;
    }

    private DatabaseAccess embedded(DataFolder data) {
        var database = EmbeddedDatabase.start(data);
        shutdown.later("database stopped", database::close);
        progress.done("database started");
        return database.open("palpate");
    }

    private boolean fill(DatabaseAccess access) {
        var clock = settings.clock().map(instant -> Clock.fixed(instant, ZoneOffset.UTC)).orElse(Clock.systemUTC());
        if (DemoClinic.load(access, clock)) {
            progress.done("demo clinic loaded");
        }
        if (settings.clock().isPresent() && DemoClinic.isForeignTo(access)) {
            throw Reason.SETTING_WRONG.because("PALPATE_CLOCK sets the clock of the demo clinic only, "
                    + "and this database holds another one: remove it.");
        }
        return DemoClinic.isIn(access);
    }

    private void welcome(Server server, boolean demo) {
        progress.say("\nPalpate is ready at " + server.address());
        if (demo) {
            progress.say(DemoClinic.signIns());
        }
        progress.say("Stop it with Ctrl-C.");
    }
}
