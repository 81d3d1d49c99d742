package org.palpate.desk.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.zip.GZIPOutputStream;

import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.palpate.launch.DemoClinic;
import org.palpate.testing.BrowserTest;
import org.palpate.testing.RunningApp;
import org.palpate.testing.Visitor;
import org.palpate.testing.WebClient;

/** A day of 50 practitioners with 1,000 appointments, in a clinic of its own, which nobody else can see. */
@BrowserTest
class BigCalendarIT {

    private static final String EMAIL = "grand@central.example";
    private static final int MOST_BYTES = 60 * 1024;

    /** The names are those of the demo clinic's people, crossed with each other. */
    private static final String[] CLINIC = {
        "create temp table big on commit drop as select gen_random_uuid() as clinic, gen_random_uuid() as location, gen_random_uuid() as service,"
            + " gen_random_uuid() as account, f.id as family from reference.technique_family f where not f.needs_certificate and f.id = 'assessment'",
        "insert into palpate.clinic (id, name) select clinic, 'Grand Central' from big",
        "insert into palpate.location (clinic_id, id, name, time_zone, jurisdiction) select clinic, location, 'Terminus', 'Europe/London', 'GB' from big",
        "insert into palpate.service (clinic_id, id, name, family, needs_certificate, minutes, colour)"
            + " select clinic, service, 'Evaluation', family, false, 30, 'fu' from big",
        "create temp table who on commit drop as select n, gen_random_uuid() as practitioner, gen_random_uuid() as room from generate_series(1, 50) as n",
        "insert into palpate.room (clinic_id, id, location_id, name, position) select clinic, room, location, 'Room ' || n, n from big, who",
        "insert into palpate.practitioner (clinic_id, id, name, profession, position) select clinic, practitioner, g.given_name || ' ' || f.family_name,"
            + " 'physiotherapist', n from big, who join (select given_name, row_number() over (order by id) as g from palpate.patient where clinic_id ="
            + " '01900000-0000-7001-8000-000000000001') g on g.g = n % 40 + 1 join (select family_name, row_number() over (order by id) as f from palpate.patient"
            + " where clinic_id = '01900000-0000-7001-8000-000000000001') f on f.f = n * 7 % 40 + 1",
        "insert into palpate.working_hours (clinic_id, id, practitioner_id, location_id, room_id, weekday, starts, ends)"
            + " select clinic, gen_random_uuid(), practitioner, location, room, 1, time '07:30', time '18:30' from big, who",
        "create temp table guest on commit drop as select n, gen_random_uuid() as patient from generate_series(0, 999) as n",
        "insert into palpate.patient (clinic_id, id, given_name, family_name, birth_date, phone, phone_reversed, email, pronouns, note, registered_at)"
            + " select clinic, patient, g.given_name, f.family_name, date '1980-01-01', '+44 20 7946 0100', '0010649702044', '', '', '', timestamptz '2026-01-01' from big, guest"
            + " join (select given_name, row_number() over (order by id) as g from palpate.patient where clinic_id = '01900000-0000-7001-8000-000000000001') g"
            + " on g.g = n % 40 + 1 join (select family_name, row_number() over (order by id) as f from palpate.patient"
            + " where clinic_id = '01900000-0000-7001-8000-000000000001') f on f.f = n / 25 + 1",
        "insert into palpate.appointment (clinic_id, id, location_id, room_id, practitioner_id, patient_id, service_id, family, needs_certificate, starts_at,"
            + " ends_at, status, status_at, status_by, booked_at, booked_by) select clinic, gen_random_uuid(), location, room, practitioner, patient, service,"
            + " family, false, start, start + interval '30 minutes', (array['booked', 'confirmed'])[1 + guest.n % 2], start - interval '1 day', account,"
            + " start - interval '1 day', account from big, guest join who on who.n = guest.n / 20 + 1,"
            + " lateral (select timestamptz '2026-11-23 08:00:00+00' + guest.n % 20 * interval '30 minutes' as start) as at",
        "insert into access.account (id, email, password_hash, name) select account, '" + EMAIL + "', password_hash, 'Grand Porter' from big, access.account"
            + " where email = 'rosa@northgate.example'",
        "insert into access.membership (clinic_id, account_id, roles) select clinic, account, array['RECEPTIONIST'] from big"};

    @BeforeAll
    static void openTheClinic() throws SQLException {
        try (Connection owner = RunningApp.shared().database().asOwner(); var statement = owner.createStatement()) {
            owner.setAutoCommit(false);
            for (String part : CLINIC) {
                statement.execute(part);
            }
            owner.commit();
        }
    }

    @Test
    void takesFewStatementsAndLittleSpace() throws IOException {
        WebClient porter = new WebClient(RunningApp.shared().address());
        porter.signIn(EMAIL, DemoClinic.PASSWORD);
        HttpResponse<String> day = porter.get("/calendar?date=2026-11-23");
        int statements = Integer.parseInt(day.headers().firstValue("Server-Timing").orElseThrow().replaceAll("\\D+", ""));
        int bytes = compressed(day.body());
        System.out.printf("calendar of 50 practitioners and 1,000 appointments: %d statements, %d bytes compressed%n", statements, bytes);
        assertThat(day.body().split("class=\"appt ", -1)).hasSize(1_001);
        assertThat(day.body().split("<ol class=\"col\"", -1)).hasSize(51);
        assertThat(statements).isLessThanOrEqualTo(5);
        assertThat(bytes).isLessThan(MOST_BYTES);
    }

    /** Axe takes minutes over a thousand cards. */
    @Test
    @EnabledIfSystemProperty(named = "palpate.long", matches = "true")
    void isAccessible(Visitor porter) {
        porter.open("sign-in").fill("E-mail address", EMAIL).fill("Password", DemoClinic.PASSWORD).press("Sign in");
        porter.open("calendar?date=2026-11-23");
        porter.page().getByRole(AriaRole.HEADING).first().waitFor();
        porter.assertAccessible();
        porter.assertSilent();
    }

    private static int compressed(String text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream zip = new GZIPOutputStream(bytes)) {
            zip.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.size();
    }
}
