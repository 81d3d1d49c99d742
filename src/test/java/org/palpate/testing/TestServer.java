package org.palpate.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;

/** The WildFly for in-container tests: its folder, its ports and its database, as arquillian.xml reads them. */
final class TestServer {

    private TestServer() {
    }

    static void prepare() {
        TestDatabase.shared().tellTheServer();
        System.setProperty("palpate.it.home", TestFolders.HOME.resolve("server").toString());
        System.setProperty("palpate.it.base", TestFolders.fresh("test-server").toString());
        System.setProperty("palpate.it.http", freePort());
        System.setProperty("palpate.it.management", freePort());
        System.setProperty("palpate.it.clock", TestClock.NOW.toString());
    }

    private static String freePort() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return String.valueOf(socket.getLocalPort());
        } catch (IOException none) {
            throw new UncheckedIOException(none);
        }
    }
}
