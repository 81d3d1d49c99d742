package org.palpate.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.palpate.launch.DemoClinic;
import org.palpate.testing.RunningApp;
import org.palpate.testing.WebClient;

/** Two clinics' sessions alternate on a few connections: neither ever sees a row of the other. */
class TwoClinicsIT {

    private static final int REQUESTS = Boolean.getBoolean("palpate.long") ? 20_000 : 1_000;
    private static final int VISITORS = 4;

    @Test
    void neitherSeesTheOtherOnASmallPool() throws Exception {
        inApp("two-clinics", "-Dpalpate.db.pool=2", TwoClinicsIT::alternate);
    }

    @Test
    void rowLevelSecurityHoldsAloneWithoutTheApplicationsOwnCheck() throws Exception {
        inApp("two-clinics-unchecked", "-Dpalpate.db.pool=2 -Dpalpate.check.tenant=off", TwoClinicsIT::alternate);
    }

    private static void alternate(RunningApp app) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(VISITORS);
        try {
            List<Callable<Void>> visitors = IntStream.range(0, VISITORS).<Callable<Void>>mapToObj(i -> () -> {
                Pair pair = Pair.arriving(app);
                for (int request = 0; request < REQUESTS / VISITORS / 2; request++) {
                    pair.look(request);
                }
                return null;
            }).toList();
            for (Future<Void> visitor : threads.invokeAll(visitors)) {
                visitor.get();
            }
        } finally {
            threads.shutdownNow();
        }
    }

    private static void inApp(String folder, String options, Check check) throws Exception {
        RunningApp app = RunningApp.start(folder, Map.of("PALPATE_JAVA_OPTS", options));
        try {
            check.run(app);
        } finally {
            app.process().stop();
        }
    }

    private interface Check {
        void run(RunningApp app) throws Exception;
    }

    /** One receptionist of each clinic, looking in turn at what shows people. */
    private record Pair(WebClient north, WebClient south) {

        private static final List<String> NORTH_ONLY = List.of("Lindqvist", "Okafor", "Northgate");
        private static final List<String> SOUTH_ONLY = List.of("Southgate", "Xanthippe");

        static Pair arriving(RunningApp app) {
            WebClient lena = new WebClient(app.address());
            lena.signIn("lena@southgate.example", DemoClinic.PASSWORD);
            return new Pair(WebClient.signedIn(app, "rosa@northgate.example"), lena);
        }

        void look(int request) {
            List<String> shownNorth = new ArrayList<>(List.of(north.get("/calendar").body()));
            List<String> shownSouth = new ArrayList<>(List.of(south.get("/calendar").body()));
            if (request % 10 == 0) {
                shownNorth.add(north.post("/patients/search", Map.of("q", "Southgatepatient")).body());
                shownSouth.add(south.post("/patients/search", Map.of("q", "Okafor")).body().replace("value=\"Okafor\"", ""));
            }
            assertThat(shownNorth.get(0)).contains("Thea Lindqvist").doesNotContain(SOUTH_ONLY);
            assertThat(shownSouth.get(0)).contains("Xanthippe").doesNotContain(NORTH_ONLY);
            assertThat(shownNorth).allSatisfy(page -> assertThat(page).doesNotContain("Xanthippe"));
            assertThat(shownSouth).allSatisfy(page -> assertThat(page).doesNotContain("Amelia"));
        }
    }
}
