package org.palpate.screening.consent;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

import jakarta.inject.Inject;
import org.palpate.audit.Audit;
import org.palpate.database.Doorway;
import org.palpate.database.Sql;
import org.palpate.database.Violation;
import org.palpate.kernel.Caller;
import org.palpate.kernel.NotFound;
import org.palpate.kernel.Refused;

/** The consent texts: what Palpate ships, and what the clinic published in its place. A published text is never changed. */
@Doorway
public class ConsentTexts {

    private static final String ALL = """
            select t.kind, k.name, t.language, t.label, t.title, t.body from (
              select kind, language, version, true as own, 'clinic-' || version as label, title, body from palpate.consent_text
              union all
              select kind, language, version, false, 'palpate-' || version, title, body from reference.consent_text) t
            join reference.consent_kind k on k.id = t.kind order by k.position, t.language <> 'en', t.language, t.own desc, t.version desc
            """;
    private static final String PUBLISH = """
            insert into palpate.consent_text (clinic_id, id, kind, language, version, title, body, published_at, published_by, published_name)
            select palpate.current_clinic(), ?, k.id, ?, 1 + coalesce((select max(t.version) from palpate.consent_text t
                where t.kind = k.id and t.language = ?), 0), ?, ?, ?, ?, ?
            from reference.consent_kind k where k.id = ?
            on conflict on constraint consent_text_pkey do nothing
            """;

    @Inject
    private Sql sql;
    @Inject
    private Audit audit;
    @Inject
    private Caller caller;
    @Inject
    private Clock clock;

    /** Every version of every text, the one in use first within its kind and language. */
    public List<ConsentText> all() {
        return sql.all(ALL, ConsentTexts::text);
    }

    /** The texts that are signed now, one for each kind and language. */
    public List<ConsentText> inUse() {
        return inUse(all());
    }

    static List<ConsentText> inUse(List<ConsentText> all) {
        return all.stream().filter(text -> all.stream().filter(other -> other.kind().equals(text.kind())
                && other.language().equals(text.language())).findFirst().orElseThrow() == text).toList();
    }

    public ConsentText get(String kind, String language, String version) {
        return all().stream().filter(text -> text.kind().equals(kind) && text.language().equals(language)
                && text.version().equals(version)).findFirst().orElseThrow(NotFound::new);
    }

    /** Publishes a new version, which ends every consent that was signed to an earlier one in the same language. */
    public void publish(UUID id, String kind, String language, String title, String body) {
        Violation.worded(() -> sql.run(PUBLISH, id, language, language, title, body, clock.instant(), caller.user().accountId(), caller.user().name(), kind),
                rule -> rule.equals("consent_text_version") ? Refused.because("screening.consent.text.refused.meanwhile") : null);
        audit.changed("consent.text_published", id, null);
    }

    private static ConsentText text(ResultSet row) throws SQLException {
        return new ConsentText(row.getString("kind"), row.getString("name"), row.getString("language"), row.getString("label"),
                row.getString("title"), row.getString("body"));
    }
}
