package org.palpate.screening.consent;

import java.util.ArrayList;
import java.util.List;

/**
 * A published consent text in one version.
 *
 * @param kind what it is about, as in the reference data
 * @param version as it stands in what was signed: palpate-1 as shipped, clinic-2 as the clinic published it
 * @param body lines: "# " begins a heading, "- risk | how often | source | status" names a risk
 */
public record ConsentText(String kind, String name, String language, String version, String title, String body) {

    private static final String HEADING = "# ";
    private static final String RISK = "- ";
    private static final int PARTS = 4;

    /** A risk as it is named to the patient, with where its number comes from and how sure that is. */
    public record Risk(String name, String rate, String source, String status) {

        static Risk of(String line) {
            String[] parts = (line.substring(RISK.length()) + " |||").split("\\|", -1);
            return new Risk(parts[0].strip(), parts[1].strip(), parts[2].strip(), parts[3].strip());
        }

        boolean isWhole() {
            return !name.isEmpty() && !rate.isEmpty() && !source.isEmpty() && !status.isEmpty();
        }
    }

    /** A heading with what stands below it; the heading is empty above the first. */
    public record Section(String heading, List<String> paragraphs, List<Risk> risks) {
    }

    /** The text as it is laid out. */
    public List<Section> sections() {
        return sections(body);
    }

    static List<Section> sections(String text) {
        List<Section> sections = new ArrayList<>();
        text.lines().map(String::strip).filter(line -> !line.isEmpty()).forEach(line -> {
            if (line.startsWith(HEADING) || sections.isEmpty()) {
                sections.add(new Section(line.startsWith(HEADING) ? line.substring(HEADING.length()).strip() : "", new ArrayList<>(),
                        new ArrayList<>()));
            }
            add(sections.get(sections.size() - 1), line);
        });
        return sections;
    }

    private static void add(Section section, String line) {
        if (line.startsWith(RISK)) {
            section.risks().add(Risk.of(line));
        } else if (!line.startsWith(HEADING)) {
            section.paragraphs().add(line);
        }
    }

    /** Whether the text names at least one risk, each with how often, source and status. */
    static boolean namesRisks(String text) {
        List<Risk> risks = sections(text).stream().flatMap(section -> section.risks().stream()).toList();
        boolean wellFormed = text.lines().map(String::strip).filter(line -> line.startsWith(RISK))
                .allMatch(line -> line.split("\\|", -1).length == PARTS);
        return !risks.isEmpty() && wellFormed && risks.stream().allMatch(Risk::isWhole);
    }
}
