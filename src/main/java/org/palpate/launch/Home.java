package org.palpate.launch;

import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Where Palpate is installed: the folder with the provisioned server and the WAR. Nothing is written into it. */
record Home(Path path) {

    /** The folder of the property palpate.home, or else the one above the launcher's own classes. */
    static Home find() {
        var given = System.getProperty("palpate.home");
        var home = new Home(given == null ? aboveTheClasses() : Path.of(given).toAbsolutePath());
        if (!Files.exists(home.server().resolve("jboss-modules.jar")) || !Files.exists(home.application())) {
            throw Reason.SERVER_CANNOT_START.because("There is no built Palpate in " + home.path
                    + ": start it with ./mvnw -Drun, or set the property palpate.home.");
        }
        return home;
    }

    Path server() {
        return path.resolve("server");
    }

    Path application() {
        return path.resolve("palpate.war");
    }

    private static Path aboveTheClasses() {
        try {
            return Path.of(Home.class.getProtectionDomain().getCodeSource().getLocation().toURI()).getParent();
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
