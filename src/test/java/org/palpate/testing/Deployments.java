package org.palpate.testing;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.assertj.core.api.Assertions;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.palpate.launch.DatabaseAccess;
import org.palpate.launch.Login;

/** The whole WAR as it was built, with every test class and what tests need beside it. */
public final class Deployments {

    private Deployments() {
    }

    public static WebArchive palpate() {
        var war = ShrinkWrap.createFromZipFile(WebArchive.class, TestFolders.HOME.resolve("palpate.war").toFile());
        addTests(war);
        return war.addClasses(DatabaseAccess.class, Login.class).addAsLibrary(jarOf(Assertions.class));
    }

    private static void addTests(WebArchive war) {
        var tests = TestFolders.HOME.resolve("test-classes");
        try (var files = Files.walk(tests.resolve("org/palpate"))) {
            files.filter(Files::isRegularFile).forEach(file -> war.addAsWebInfResource(file.toFile(),
                    "classes/" + tests.relativize(file).toString().replace(File.separatorChar, '/')));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static File jarOf(Class<?> type) {
        try {
            return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI()).toFile();
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
