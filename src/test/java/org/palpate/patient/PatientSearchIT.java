package org.palpate.patient;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.palpate.testing.Rows;
import org.palpate.testing.TestDatabase;

/** The search among 50,000 patients, as the application's role under row-level security. */
class PatientSearchIT {

    private static final UUID BIG = new UUID(0, 1);
    private static final UUID SMALL = new UUID(0, 2);
    private static final Pattern NAMED = Pattern.compile(":(\\w+)");
    private static final int MOST_NANOS = 100_000_000;

    /** Every 11th is a patient of the other clinic; 40 given names, 3,000 family names, some of them frequent. */
    private static final String PEOPLE = """
            insert into palpate.patient
              (clinic_id, id, given_name, family_name, birth_date, phone, phone_reversed, registered_at)
            select case when i % 11 = 0 then ?::uuid else ?::uuid end, gen_random_uuid(),
              (array['Anna','Andrew','Amelia','Ben','Carla','Dora','Emma','Fiona','George','Hannah','Imre','John','Kate',
                'Liam','Mia','Noah','Olivia','Paul','Rosa','Sam','Tom','Uma','Vera','Will','Yara','Zoe','Abel','Bea','Cleo',
                'Dan','Ed','Finn','Gina','Hugo','Ines','Jack','Kim','Lea','Max','Nina'])[1 + (i / 7) % 40],
              case when i % 9 = 0 then 'Smith' else
                initcap(translate(substr(md5((i % 3000)::text), 1, 7), '0123456789', 'mnorstuvwz')) end,
              date '1930-01-01' + (i * 31 % 32000)::int, '+44 ' || i,
              reverse('4420' || lpad((i * 7368787 % 100000000)::text, 8, '0')),
              '2026-11-16T09:00:00Z'
            from generate_series(1::bigint, 55000) as i""";

    private static TestDatabase database;
    private static Connection app;

    @BeforeAll
    static void registerThem() throws SQLException {
        database = TestDatabase.alone("palpate_search");
        try (Connection owner = database.asOwner()) {
            Rows.run(owner, "insert into palpate.clinic (id, name) values (?, 'Big'), (?, 'Small')", BIG, SMALL);
            Rows.run(owner, PEOPLE, SMALL, BIG);
            Rows.run(owner, "insert into palpate.patient_word "
                    + "select distinct clinic_id, id, word from palpate.patient, "
                    + "lateral (values (lower(given_name)), (lower(family_name))) as words (word)");
            Rows.run(owner, "analyze palpate.patient");
            Rows.run(owner, "analyze palpate.patient_word");
        }
        app = database.asApp(BIG);
    }

    @AfterAll
    static void leave() throws SQLException {
        app.close();
    }

    @ParameterizedTest
    @CsvSource({"smi,patient_word_pkey", "a,patient_word_pkey", "ann smi,patient_word_pkey",
            "smith fiona,patient_word_pkey",
            "0123,patient_by_phone", "14.3.1987,patient_by_birth_date", "smi 14.3.1987,patient_by_birth_date",
            "a 123,patient_by_phone"})
    void readsNoMoreThanARangeOfAnIndex(String typed, String index) throws SQLException {
        String plan = plan(typed);

        assertThat(plan).containsPattern("Index (Only )?Scan (using|on) " + index).doesNotContain("Seq Scan");
        assertThat(plan).containsPattern("Index Cond: [^\n]*"
                + (index.endsWith("pkey") ? "word >=" : "phone_reversed|birth_date ="));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "smith", "s a", "a b c", "ann smi", "smith zoe", "xyz", "qq smith", "0123",
            "14.3.1987"})
    void answersWhileSomebodyTypes(String typed) throws SQLException {
        long quickest = Long.MAX_VALUE;
        for (int i = 0; i < 5; i++) {
            long began = System.nanoTime();
            found(typed);
            quickest = Math.min(quickest, System.nanoTime() - began);
        }
        System.out.printf("search \"%s\" among 50,000: %.1f ms%n", typed, quickest / 1e6);

        assertThat(quickest).isLessThan(MOST_NANOS);
    }

    @Test
    void findsWordsInAnyOrder() throws SQLException {
        List<String> found = found("smi fio");

        assertThat(found).hasSize(Patients.MOST_HITS + 1).allMatch("Fiona Smith"::equals);
        assertThat(found("fio smi")).isEqualTo(found);
    }

    @Test
    void findsEachPatientOnce() throws SQLException {
        assertThat(rows(app, "sam")).extracting(row -> row[1]).doesNotHaveDuplicates();
    }

    @Test
    void findsNobodyOfAnotherClinic() throws SQLException {
        try (Connection small = database.asApp(SMALL)) {
            Object[] row = Rows.all(small, "select family_name, birth_date, reverse(left(phone_reversed, 8)) "
                    + "from palpate.patient limit 1").get(0);
            String everything = row[0] + " " + row[1] + " " + row[2];

            assertThat(rows(small, everything)).hasSize(1);
            assertThat(found(everything)).isEmpty();
        }
    }

    private static List<String> found(String typed) throws SQLException {
        return rows(app, typed).stream().map(row -> row[3] + " " + row[4]).toList();
    }

    private static List<Object[]> rows(Connection connection, String typed) throws SQLException {
        Search search = Search.by(Sought.in(typed), Patients.MOST_HITS + 1);
        return Rows.all(connection, positional(search.text()), values(search).toArray());
    }

    private static String plan(String typed) throws SQLException {
        Search search = Search.by(Sought.in(typed), Patients.MOST_HITS + 1);
        String explain = "explain (analyze, costs off) " + positional(search.text());
        return Rows.all(app, explain, values(search).toArray()).stream()
                .map(row -> row[0].toString()).collect(Collectors.joining("\n"));
    }

    private static String positional(String text) {
        return NAMED.matcher(text).replaceAll("?");
    }

    private static List<Object> values(Search search) {
        Map<String, Object> values = search.values();
        return NAMED.matcher(search.text()).results().map((MatchResult name) -> values.get(name.group(1)))
                .collect(Collectors.toCollection(ArrayList::new));
    }
}
