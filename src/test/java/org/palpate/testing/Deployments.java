package org.palpate.testing;

import java.io.File;
import java.net.URISyntaxException;
import java.nio.file.Path;
import org.assertj.core.api.Assertions;
import org.jboss.shrinkwrap.api.Filters;
import org.jboss.shrinkwrap.api.GenericArchive;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.importer.ExplodedImporter;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.palpate.launch.DatabaseAccess;
import org.palpate.launch.Login;

/** The whole WAR as it was built, with every test class and what tests need beside it. */
public final class Deployments {

    private Deployments() {
    }

    public static WebArchive palpate() {
        var war = ShrinkWrap.createFromZipFile(WebArchive.class, TestFolders.HOME.resolve("palpate.war").toFile());
        var tests = ShrinkWrap.create(GenericArchive.class).as(ExplodedImporter.class)
                .importDirectory(TestFolders.HOME.resolve("test-classes").toFile()).as(GenericArchive.class);
        return war.merge(tests, "WEB-INF/classes", Filters.include("/org/palpate/.*"))
                .addClasses(DatabaseAccess.class, Login.class)
                .addAsLibrary(jarOf(Assertions.class));
    }

    private static File jarOf(Class<?> type) {
        try {
            return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI()).toFile();
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
