package org.palpate.testing;

/** The WildFly for in-container tests: its folder, its ports and its database, as arquillian.xml reads them. */
final class TestServer {

    private TestServer() {
    }

    static void prepare() {
        TestDatabase.shared().tellTheServer();
        System.setProperty("palpate.it.home", TestFolders.HOME.resolve("server").toString());
        System.setProperty("palpate.it.base", TestFolders.fresh("test-server").toString());
        System.setProperty("palpate.it.http", String.valueOf(RunningApp.freePort()));
        System.setProperty("palpate.it.management", String.valueOf(RunningApp.freePort()));
        System.setProperty("palpate.it.clock", TestClock.NOW.toString());
    }
}
