package org.palpate.launch;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The command line of the server's own JVM. Passwords are not in it, because every user of a machine can read those. */
record ServerCommand(Settings settings, Home home, Path data, int managementPort) {

    private static final List<String> JVM = List.of("-Xms64m", "-Xmx512m", "-XX:+UseSerialGC", "-Duser.timezone=UTC",
            "-Dfile.encoding=UTF-8", "-Djava.net.preferIPv4Stack=true", "-Djava.awt.headless=true",
            "-Djboss.modules.system.pkgs=org.jboss.byteman",
            "-Djdk.serialFilter=maxbytes=10485760;maxdepth=128;maxarray=100000;maxrefs=300000");
    /** Beside its own database Palpate serves one practice: half the processor time to start counts for more than the peak. */
    private static final String QUICK_START = "-XX:TieredStopAtLevel=1";
    private static final List<String> EXPORTS = List.of("java.desktop/sun.awt", "java.naming/com.sun.jndi.ldap",
            "java.naming/com.sun.jndi.url.ldap", "java.naming/com.sun.jndi.url.ldaps", "jdk.naming.dns/com.sun.jndi.dns");
    private static final List<String> OPENS = List.of("java.base/java.lang", "java.base/java.lang.invoke",
            "java.base/java.lang.reflect", "java.base/java.io", "java.base/java.net", "java.base/java.security",
            "java.base/java.util", "java.base/java.util.concurrent", "java.management/javax.management",
            "java.naming/javax.naming");
    private static final int NOISY_SINCE = 24;

    List<String> line() {
        var line = new ArrayList<String>();
        line.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        line.addAll(JVM);
        if (settings.database().isEmpty()) {
            line.add(QUICK_START);
        }
        if (Runtime.version().feature() >= NOISY_SINCE) {
            line.add("--enable-native-access=ALL-UNNAMED");
            line.add("--sun-misc-unsafe-memory-access=allow");
        }
        EXPORTS.forEach(name -> line.add("--add-exports=" + name + "=ALL-UNNAMED"));
        OPENS.forEach(name -> line.add("--add-opens=" + name + "=ALL-UNNAMED"));
        settings.javaOptions().stream().filter(option -> !option.isEmpty()).forEach(line::add);
        properties().forEach(line::add);
        line.addAll(List.of("-jar", home.server().resolve("jboss-modules.jar").toString(),
                "-mp", home.server().resolve("modules").toString(), "org.jboss.as.standalone",
                "-b", settings.bind(), "-bmanagement", "127.0.0.1"));
        return line;
    }

    private Stream<String> properties() {
        var base = data.resolve("server");
        var values = Stream.of(
                Map.entry("jboss.home.dir", home.server()), Map.entry("jboss.server.base.dir", base),
                Map.entry("jboss.server.log.dir", data.resolve("log")),
                Map.entry("org.jboss.boot.log.file", data.resolve("log").resolve("server.log")),
                Map.entry("logging.configuration", base.resolve("configuration/logging.properties").toUri()),
                Map.entry("jboss.http.port", settings.port()),
                Map.entry("jboss.management.http.port", managementPort));
        return Stream.concat(values.map(value -> "-D" + value.getKey() + "=" + value.getValue()),
                settings.clock().stream().map(instant -> "-Dpalpate.clock=" + instant));
    }
}
