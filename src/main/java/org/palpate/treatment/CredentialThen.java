package org.palpate.treatment;

import java.time.LocalDate;

/**
 * A credential of whoever's counted for the visit or for something done in it, as it was on record when
 * the visit began: verified and valid there that day, whatever has become of it since.
 *
 * @param holder         by name
 * @param kind           its code, as in "licence"
 * @param expiresOn      null: without end
 * @param overriddenUntil the last day on which a lead let it count, where it had ended; null: it counted by itself
 */
public record CredentialThen(String holder, String kind, String title, String body, String number, LocalDate issuedOn, LocalDate expiresOn,
                             LocalDate overriddenUntil) {

    private static final String BETWEEN = "\u001f";

    /** Each as one text, of the visit v at the location l. */
    static final String TEXTS = """
            array(select concat(holder.name, chr(31), t.content ->> 'kind', chr(31), t.content ->> 'title', chr(31), t.content ->> 'issuing_body', chr(31),
                t.content ->> 'number', chr(31), t.content ->> 'issued_on', chr(31), t.content ->> 'expires_on', chr(31),
                case when cast(t.content ->> 'expires_on' as date) < that.day then o.last_day end)
              from palpate.credential c
              join palpate.practitioner holder on holder.id = c.practitioner_id
              cross join lateral (select cast(v.started_at at time zone l.time_zone as date) as day) that
              join palpate.credential_version t on t.credential_id = c.id and t.recorded @> v.started_at
              left join lateral (select max(g.last_day) as last_day from palpate.credential_override g where g.credential_id = c.id
                and g.granted_at <= v.started_at and (g.ended_at is null or g.ended_at > v.started_at)) o on true
              where (c.practitioner_id = v.certified_id or exists (select from palpate.technique_record r
                  where r.visit_id = v.id and r.certified_id = c.practitioner_id and r.taken_back_at is null)) and t.content ->> 'status' = 'verified'
                and t.content ->> 'jurisdiction' in (l.jurisdiction, 'ANY') and cast(t.content ->> 'issued_on' as date) <= that.day
                and coalesce(greatest(cast(t.content ->> 'expires_on' as date), o.last_day), that.day) >= that.day
              order by c.practitioner_id <> v.certified_id, holder.name, t.content ->> 'kind', t.content ->> 'title')
            """;

    static CredentialThen read(String text) {
        String[] parts = text.split(BETWEEN, -1);
        return new CredentialThen(parts[0], parts[1], parts[2], parts[3], parts[4], date(parts[5]), date(parts[6]), date(parts[7]));
    }

    private static LocalDate date(String text) {
        return text.isEmpty() ? null : LocalDate.parse(text);
    }
}
