package org.palpate.clinic.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;
import org.palpate.kernel.Ids;
import org.palpate.testing.Demo;
import org.palpate.testing.RunningApp;
import org.palpate.testing.WebClient;

/** The clinic says how early a patient must cancel; the form tells it and the record follows it. */
class NoticeIT {

    private static final String PATH = "/cancellation-notice";
    private static final String FRIDAY = "2026-11-20";
    private final WebClient imre = WebClient.signedIn(RunningApp.shared(), "imre@northgate.example");

    @Test
    void aLongerNoticeMakesACancellationLateAndIsSaidOnTheForm() {
        assertThat(version()).isEqualTo("0");
        assertThat(imre.get(PATH).body()).contains("value=\"24\"");
        String booked = book();
        try {
            assertThat(imre.get(booked + "/cancellation").body()).doesNotContain("hours ahead");
            assertThat(save("120", "0").statusCode()).isEqualTo(303);
            assertThat(imre.get(booked + "/cancellation").body()).contains("Less than 120 hours ahead");
            assertThat(imre.post(booked + "/cancellation", Map.of("reason", "PATIENT_ILL")).statusCode()).isEqualTo(303);
            assertThat(imre.get(booked).body()).contains("Cancelled late");
        } finally {
            assertThat(save("24", version()).statusCode()).isEqualTo(303);
        }
    }

    @Test
    void refusesWhatIsNoNoticeAndAnOldVersionAndWhoDoesNotLead() {
        HttpResponse<String> tooLong = save("169", version());
        assertThat(tooLong.statusCode()).isEqualTo(422);
        assertThat(tooLong.body()).contains("value=\"169\"");
        assertThat(save("24", "99").statusCode()).isEqualTo(409);
        assertThat(WebClient.signedIn(RunningApp.shared(), "rosa@northgate.example").get(PATH).statusCode()).isEqualTo(403);
    }

    private HttpResponse<String> save(String hours, String version) {
        return imre.post(PATH, Map.of("hours", hours, "version", version));
    }

    private String version() {
        return found("name=\"version\"[^>]*value=\"(\\d+)\"", imre.get(PATH).body());
    }

    private String book() {
        String time = found("date=" + FRIDAY + "&amp;practitioner=" + Demo.THEA + "&amp;time=([0-9:]+)", imre.get("/calendar?date=" + FRIDAY).body());
        HttpResponse<String> answer = imre.post("/appointments", Map.of("id", Ids.next().toString(), "patient", Demo.patient(35).toString(),
                "service", Demo.FOLLOW_UP.toString(), "date", FRIDAY, "slot", Demo.THEA + "@" + FRIDAY + "T" + time + ":00Z"));
        assertThat(answer.statusCode()).isEqualTo(303);
        return answer.headers().firstValue("Location").orElseThrow().replaceFirst("^.*(/appointments/)", "$1");
    }

    private static String found(String pattern, String page) {
        Matcher matcher = Pattern.compile(pattern).matcher(page);
        assertThat(matcher.find()).as(pattern).isTrue();
        return matcher.group(1);
    }
}
