package org.palpate.screening.answer;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import org.palpate.reference.Severity;
import org.palpate.screening.verdict.BodyPlace;
import org.palpate.screening.verdict.Reason;
import org.palpate.screening.verdict.Ruling;
import org.palpate.screening.verdict.Verdict;

/** How the reasons of a ruling, and the questions that it left open, are written in the database. */
public final class ReasonText {

    private static final String OPEN = "open";

    private ReasonText() {
    }

    public static String write(Ruling ruling) {
        JsonArrayBuilder all = Json.createArrayBuilder();
        ruling.reasons().forEach(reason -> all.add(object(reason)));
        ruling.openFacts().forEach(fact -> all.add(Json.createObjectBuilder().add(OPEN, fact)));
        return all.build().toString();
    }

    public static String write(List<Reason> reasons) {
        JsonArrayBuilder all = Json.createArrayBuilder();
        reasons.forEach(reason -> all.add(object(reason)));
        return all.build().toString();
    }

    public static Ruling read(String gate, BodyPlace place, Verdict verdict, String text) {
        List<Reason> reasons = new ArrayList<>();
        List<String> open = new ArrayList<>();
        try (JsonReader reader = Json.createReader(new StringReader(text))) {
            for (JsonValue value : reader.readArray()) {
                JsonObject object = value.asJsonObject();
                if (object.containsKey(OPEN)) {
                    open.add(object.getString(OPEN));
                } else {
                    reasons.add(reason(object));
                }
            }
        }
        return new Ruling(gate, place, verdict, reasons, open);
    }

    private static JsonObject object(Reason reason) {
        return Json.createObjectBuilder()
                .add("rule", reason.ruleId()).add("version", reason.version()).add("name", reason.name())
                .add("severity", reason.severity().code())
                .add("answer", reason.answer()).add("detail", reason.detail())
                .add("rationale", reason.rationale()).add("action", reason.action()).add("defer", reason.defer())
                .add("source", reason.source()).add("verification", reason.verification())
                .add("absolute", reason.absolute()).add("red_flag", reason.redFlag())
                .add("emergency", reason.emergency()).add("clinic", reason.clinic())
                .build();
    }

    private static Reason reason(JsonObject from) {
        return new Reason(from.getString("rule"), from.getInt("version"), from.getString("name"),
                Severity.of(from.getString("severity")), from.getString("answer"), from.getString("detail"),
                from.getString("rationale"), from.getString("action"), from.getString("defer"),
                from.getString("source"), from.getString("verification"), from.getBoolean("absolute"),
                from.getBoolean("red_flag"), from.getBoolean("emergency"), from.getString("clinic", ""));
    }
}
