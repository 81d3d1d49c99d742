package org.palpate.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.palpate.kernel.Role;
import org.palpate.testing.Demo;
import org.palpate.testing.RunningApp;
import org.palpate.testing.WebClient;

/** Every guarded route, over HTTP: a stranger and somebody of another role come no further than the door. */
class RoutesIT {

    private static WebClient stranger;
    private static WebClient rosa;
    private static WebClient tablet;

    @BeforeAll
    static void arrive() {
        stranger = new WebClient(RunningApp.shared().address());
        stranger.get("/sign-in");
        rosa = WebClient.signedIn(RunningApp.shared(), "rosa@northgate.example");
        tablet = WebClient.signedIn(RunningApp.shared(), "rosa@northgate.example");
        tablet.post("/patients/" + Demo.patient(30) + "/form", Map.of());
    }

    static Stream<Method> guarded() {
        return Routes.all().stream().filter(route -> !Routes.isOpen(route));
    }

    static Stream<Method> notForReception() {
        return guarded().filter(route -> !Routes.roles(route).contains(Role.Names.RECEPTIONIST));
    }

    @ParameterizedTest
    @MethodSource("guarded")
    void letsNoStrangerIn(Method route) {
        HttpResponse<String> answer = send(stranger, route);
        assertThat(answer.statusCode()).as("%s %s", Routes.verb(route), Routes.address(route)).isIn(List.of(303, 401));
        answer.headers().firstValue("Location").ifPresent(to -> assertThat(to).contains("/sign-in"));
    }

    @ParameterizedTest
    @MethodSource("notForReception")
    void letsNobodyInWithoutTheRole(Method route) {
        assertThat(send(rosa, route).statusCode()).as("%s %s", Routes.verb(route), Routes.address(route)).isEqualTo(403);
    }

    static Stream<Method> beyondTheForm() {
        return Routes.all().stream().filter(route -> !Routes.address(route).startsWith("/form") && !Routes.address(route).equals("/health")
                && !Routes.address(route).startsWith("/feeds/"));
    }

    /** Not even where everybody may go (a feed has no id: see PatientFormIT): a patient with the tablet gets the form and nothing else. */
    @ParameterizedTest
    @MethodSource("beyondTheForm")
    void keepsAPatientToTheForm(Method route) {
        assertThat(send(tablet, route).statusCode()).as("%s %s", Routes.verb(route), Routes.address(route)).isEqualTo(403);
    }

    private static HttpResponse<String> send(WebClient client, Method route) {
        return Routes.verb(route).equals("GET") ? client.get(Routes.address(route)) : client.post(Routes.address(route), Map.of());
    }
}
