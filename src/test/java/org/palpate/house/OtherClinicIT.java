package org.palpate.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.palpate.kernel.Ids;
import org.palpate.launch.DemoClinic;
import org.palpate.testing.Demo;
import org.palpate.testing.Rows;
import org.palpate.testing.RunningApp;
import org.palpate.testing.WebClient;

/** Every form of the product, sent about what belongs to another clinic: it is not found, and nothing changes. */
class OtherClinicIT {

    /** A parameter of an address with the word before it, which says what it is the id of. */
    private static final Pattern PARAMETER = Pattern.compile("([a-z-]+)/\\{[^{}]*(?:\\{[^{}]*}[^{}]*)*}");
    private static final Map<String, String> TABLES = tables("appointments appointment, reassignments appointment, waiting-list waiting_entry, "
            + "courses course, practitioners practitioner, credentials credential, absences absence, hours working_hours, "
            + "overrides credential_override, supervisions supervision, place-rules place_rule, closures closure, services service, rooms room, "
            + "devices device, patients patient, stops screening_stop, visits visit, points trigger_point, "
            + "records technique_record, checks needling_check");
    /** What has a name that every clinic knows; in the demo nobody has taken a medicine that is stored. */
    private static final Map<String, String> WORDS = Map.of("answers", "epilepsy", "withdrawal", "dry_needling", "medicines", Ids.next().toString());
    /** Shipped for all, or a clinic's own by the name of its rule. */
    private static final List<String> OF_ALL_CLINICS = List.of("/consent-texts/", "/rules/");

    private static WebClient lena;
    private static Map<String, String> before;

    @BeforeAll
    static void arrive() throws SQLException {
        lena = new WebClient(RunningApp.shared().address());
        lena.signIn("lena@southgate.example", DemoClinic.PASSWORD);
        before = everything();
    }

    @AfterAll
    static void nothingHasChanged() throws SQLException {
        assertThat(everything()).isEqualTo(before);
    }

    static Stream<Method> aboutSomething() {
        return Routes.all().stream().filter(route -> Routes.verb(route).equals("POST") && Routes.path(route).contains("{"))
                .filter(route -> OF_ALL_CLINICS.stream().noneMatch(Routes.path(route)::startsWith));
    }

    @ParameterizedTest
    @MethodSource("aboutSomething")
    void isNotFound(Method route) throws SQLException {
        String address = foreign(Routes.path(route));
        assertThat(lena.post(address, Map.of()).statusCode()).as("%s, empty", address).isEqualTo(404);
        assertThat(lena.post(address, filledIn(address)).statusCode()).as("%s, filled in", address).isEqualTo(404);
    }

    @Test
    void isNotFoundBelowWhatIsOnesOwnEither() throws SQLException {
        for (Method route : aboutSomething().toList()) {
            String path = Routes.path(route);
            if (path.startsWith("/practitioners/") && PARAMETER.matcher(path).results().count() > 1) {
                String address = foreign(path).replaceFirst("[0-9a-f-]{36}", Demo.practitioner(1).toString().replace("-8000-", "-9000-"));
                assertThat(lena.post(address, filledIn(address)).statusCode()).as(address).isEqualTo(404);
            }
        }
    }

    /** What is one's own, with somebody or something of the other clinic in the form. */
    @ParameterizedTest
    @ValueSource(strings = {"/appointments", "/appointments/walk-in", "/courses", "/waiting-list", "/appointments/01900000-0000-7020-9000-000000000001/move",
        "/appointments/01900000-0000-7020-9000-000000000001/offers", "/reassignments/01900000-0000-7020-9000-000000000001",
        "/practitioners/01900000-0000-7005-9000-000000000001/supervisions", "/practitioners/01900000-0000-7005-9000-000000000001/hours/days"})
    void isNotTakenIntoOnesOwnForms(String address) {
        HttpResponse<String> answer = lena.post(address, filledIn(address));
        assertThat(answer.statusCode()).as(address).isIn(404, 409, 422);
        assertThat(answer.body()).as(address).doesNotContain("Amelia", "Okafor", "Lindqvist", "Dry needling, 45");
    }

    /** The address about something of Northgate; what is below something else is really below it. */
    private static String foreign(String path) throws SQLException {
        Matcher parameters = PARAMETER.matcher(path);
        StringBuilder address = new StringBuilder();
        List<String> words = PARAMETER.matcher(path).results().map(found -> found.group(1)).toList();
        String last = words.get(words.size() - 1);
        while (parameters.find()) {
            String word = parameters.group(1);
            parameters.appendReplacement(address, word + "/" + (WORDS.containsKey(word) ? WORDS.get(word)
                    : word.equals(last) || WORDS.containsKey(last) ? one(word, "id") : one(last, table(word) + "_id")));
        }
        return parameters.appendTail(address).toString();
    }

    private static String one(String word, String column) throws SQLException {
        try (Connection owner = RunningApp.shared().database().asOwner()) {
            List<Object[]> found = Rows.all(owner, "select to_jsonb(t) ->> ? from palpate." + table(word) + " t where clinic_id = ? order by id limit 1",
                    column, Demo.NORTHGATE);
            assertThat(found).as("the demo clinic has one: %s", word).isNotEmpty();
            return String.valueOf(found.get(0)[0]);
        }
    }

    private static String table(String word) {
        assertThat(TABLES).as("known to this test").containsKey(word);
        return TABLES.get(word);
    }

    /** Every field that a form may read, each as it could be. */
    private static Map<String, String> filledIn(String address) {
        Map<String, String> form = new HashMap<>(Map.of("id", Ids.next().toString(), "version", "0", "patient", Demo.patient(1).toString(),
                "practitioner", Demo.THEA.toString(), "service", Demo.DRY_NEEDLING.toString(), "room", Demo.room(1).toString(),
                "slot", Demo.THEA + "@2026-12-03T10:00:00Z", "minutes", "45", "name", "Another name", "note", "A note"));
        form.putAll(Map.of("days", "MONDAY", "from", address.contains("waiting") ? "08:00" : "2027-01-04", "until", "19:00", "first", "2026-12-01",
                "priority", "SOON", "scope", "ALL", "outcome", "REACHED", "method", "REGISTER_CHECK", "active", "yes", "minutesAfter", "5"));
        form.putAll(Map.of("start", "09:00", "end", "12:00", "kind", "LEAVE", "fromDay", "2027-01-04", "untilDay", "2027-01-05", "lastDay", "2027-01-05",
                "permission", "ALLOWED", "source", "A letter", "asOf", "2026", "entry", "01900000-0000-7022-8000-000000000001"));
        form.putAll(Map.of("date", "2026-12-03", "time", "10:00", "visits", "2", "every", "1", "unit", "WEEKS", "fit", "same",
                "visit-1", Demo.THEA + "@2026-12-03T10:00:00Z", "visit-2", Demo.THEA + "@2026-12-10T10:00:00Z"));
        form.putAll(Map.of("supervisor", Demo.IMRE.toString(), "family", "dry_needling", "required", "5"));
        form.put("reason", address.endsWith("no-show") ? "NO_SHOW_FORGOT" : address.endsWith("correction") ? "ARRIVAL_BY_MISTAKE"
                : address.endsWith("closing") ? "BOOKED" : "PATIENT_ILL");
        return form;
    }

    /** Both clinics' rows, table by table, as a sum. */
    private static Map<String, String> everything() throws SQLException {
        Map<String, String> sums = new TreeMap<>();
        try (Connection owner = RunningApp.shared().database().asOwner()) {
            for (Object[] table : Rows.all(owner, "select tablename::text from pg_tables where schemaname = 'palpate'")) {
                sums.put((String) table[0], String.valueOf(Rows.all(owner,
                        "select md5(string_agg(t::text, '' order by t::text)) from palpate." + table[0] + " t").get(0)[0]));
            }
        }
        return sums;
    }

    private static Map<String, String> tables(String pairs) {
        Map<String, String> tables = new HashMap<>();
        Stream.of(pairs.split(", ")).map(pair -> pair.split(" ")).forEach(pair -> tables.put(pair[0], pair[1]));
        return tables;
    }
}
