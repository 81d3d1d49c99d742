package org.palpate.reference;

import static java.util.stream.Collectors.collectingAndThen;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toList;

import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.palpate.kernel.NotFound;

/**
 * The clinical reference data as immutable records, in the order in which they are read aloud: loaded once for the
 * whole application, of no clinic, so that it needs no user and no transaction. An id that is not there is not found.
 */
public final class Catalogue {

    private final Release release;
    private final Index<Article> articles;
    private final Index<Region> regions;
    private final Index<PainZone> painZones;
    private final Index<Muscle> muscles;
    private final Index<FigureRegion> figureRegions;
    private final List<FigureMuscle> figureMuscles;
    private final Index<TechniqueFamily> families;
    private final Index<Technique> techniques;
    private final Index<Contraindication> contraindications;
    private final List<Combination> combinations;
    private final List<Medicine> medicines;

    /** Reads every file of the reference data from where {@code rows} finds it. */
    Catalogue(int rulesVersion, Function<String, List<Row>> rows) {
        release = read(rows, "release", Release::of).stream().max(Comparator.comparing(Release::version)).orElseThrow();
        articles = new Index<>(read(rows, "articles", Article::of), Article::id);
        regions = new Index<>(read(rows, "regions", Region::of), Region::id);
        painZones = new Index<>(read(rows, "pain_zones", PainZone::of), PainZone::id);
        muscles = new Index<>(sorted(read(rows, "muscles", Muscle::of), regions.all()), Muscle::id);
        figureRegions = new Index<>(read(rows, "figure_regions", FigureRegion::of), FigureRegion::key);
        figureMuscles = read(rows, "figure_muscles", FigureMuscle::of);
        families = new Index<>(read(rows, "technique_families", TechniqueFamily::of), TechniqueFamily::id);
        Map<String, List<TechniqueParameter>> parameters = read(rows, "technique_parameters", TechniqueParameter::of)
                .stream().collect(groupingBy(TechniqueParameter::techniqueId));
        techniques = new Index<>(read(rows, "techniques",
                row -> Technique.of(row, parameters.getOrDefault(row.text("id"), List.of()))), Technique::id);
        contraindications = new Index<>(read(rows, "contraindications",
                row -> Contraindication.of(rulesVersion, row)), Contraindication::id);
        combinations = read(rows, "combined_rules", row -> Combination.of(rulesVersion, row));
        medicines = read(rows, "medicines", Medicine::of);
    }

    private static <T> List<T> read(Function<String, List<Row>> rows, String file, Function<Row, T> record) {
        return rows.apply(file).stream().map(record).toList();
    }

    private static List<Muscle> sorted(List<Muscle> muscles, List<Region> regions) {
        List<String> order = regions.stream().map(Region::id).toList();
        return muscles.stream().sorted(Comparator.comparing((Muscle muscle) -> order.indexOf(muscle.regionId()))
                .thenComparing(Muscle::name)).toList();
    }

    public Release release() {
        return release;
    }

    public Article article(String id) {
        return articles.get(id);
    }

    /** The regions that answers, muscles and blocks speak of, from head to foot. */
    public List<Region> regions() {
        return regions.all().stream().filter(region -> !region.group()).toList();
    }

    /** The regions under their group headings. */
    public Map<Region, List<Region>> regionsByGroup() {
        return grouped(regions(), region -> regions.get(region.parentId()));
    }

    public Region region(String id) {
        return regions.get(id);
    }

    public Optional<Region> findRegion(String id) {
        return regions.find(id);
    }

    public List<PainZone> painZones() {
        return painZones.all();
    }

    public PainZone painZone(String id) {
        return painZones.get(id);
    }

    /** All muscles, by region from head to foot and then by name. */
    public List<Muscle> muscles() {
        return muscles.all();
    }

    public Map<Region, List<Muscle>> musclesByRegion() {
        return byRegion(muscles());
    }

    /** Searched are its name, where it lies, where it hurts, and the complaints. */
    Map<Region, List<Muscle>> musclesByRegion(Search search) {
        return byRegion(muscles().stream().filter(muscle -> search.finds(muscle.name(), muscle.group(),
                region(muscle.regionId()).name(), muscle.pointLocations(), muscle.complaints(), muscle.needlingRisk(),
                names(muscle.painZoneIds(), id -> painZone(id).name()))).toList());
    }

    private Map<Region, List<Muscle>> byRegion(List<Muscle> some) {
        return grouped(some, muscle -> regions.get(muscle.regionId()));
    }

    public Muscle muscle(String id) {
        return muscles.get(id);
    }

    public Optional<Muscle> findMuscle(String id) {
        return muscles.find(id);
    }

    /** The muscles whose pain is felt in this zone. */
    public List<Muscle> musclesFeltIn(String painZoneId) {
        return muscles().stream().filter(muscle -> muscle.painZoneIds().contains(painZoneId)).toList();
    }

    public List<FigureRegion> figureRegions() {
        return figureRegions.all();
    }

    public FigureRegion figureRegion(String view, String figureId) {
        return figureRegions.get(view + ":" + figureId);
    }

    /** The muscles that a touch on this drawn region may mean, the likeliest first. */
    public List<FigureMuscle> figureMuscles(String view, String figureId) {
        return figureMuscles.stream().filter(FigureMuscle::drawn)
                .filter(muscle -> muscle.view().equals(view) && muscle.figureId().equals(figureId))
                .sorted(Comparator.comparing(FigureMuscle::rank)).toList();
    }

    /** Every row of the figure, with the muscles that are reached only from the list. */
    public List<FigureMuscle> figureMuscles() {
        return figureMuscles;
    }

    public List<TechniqueFamily> families() {
        return families.all();
    }

    public TechniqueFamily family(String id) {
        return families.get(id);
    }

    /** The family that a severity column of the contraindications speaks of. */
    public TechniqueFamily familyGatedBy(String severityColumn) {
        return families().stream().filter(family -> family.severityColumn().equals(severityColumn)).findFirst()
                .orElseThrow(NotFound::new);
    }

    /** The families that the contraindications weigh one by one. */
    public List<TechniqueFamily> gates() {
        return Contraindication.FAMILIES.stream().map(this::familyGatedBy).toList();
    }

    public List<Technique> techniques() {
        return techniques.all();
    }

    public Map<TechniqueFamily, List<Technique>> techniquesByFamily() {
        return grouped(techniques(), technique -> families.get(technique.familyId()));
    }

    public Technique technique(String id) {
        return techniques.get(id);
    }

    public Optional<Technique> findTechnique(String id) {
        return techniques.find(id);
    }

    /** The version of the rules in force; a decision keeps it. */
    public int rulesVersion() {
        return contraindications.all().get(0).version();
    }

    public List<Contraindication> contraindications() {
        return contraindications.all();
    }

    public Map<String, List<Contraindication>> contraindicationsByCategory() {
        return grouped(contraindications(), Contraindication::category);
    }

    /** Searched are its name and id, the question, and what is done. */
    Map<String, List<Contraindication>> contraindicationsByCategory(Search search) {
        return grouped(contraindications().stream().filter(rule -> search.finds(rule.name(), rule.id(),
                rule.question().words(), rule.advice().action(), rule.advice().rationale())).toList(),
                Contraindication::category);
    }

    public Contraindication contraindication(String id) {
        return contraindications.get(id);
    }

    /** What no single contraindication can say. */
    public List<Combination> combinations() {
        return combinations;
    }

    /** The medicines that thin the blood or weaken the defence. */
    public List<Medicine> medicines() {
        return medicines;
    }

    /** The name of what a rule speaks of: a family by its severities, a technique, a question, several at once, or a home item or fact. */
    public String nameOf(String key) {
        return Contraindication.FAMILIES.contains(key) ? familyGatedBy(key).name()
                : findTechnique(key).map(Technique::name).or(() -> contraindications.find(key).map(Contraindication::name))
                        .or(() -> combinations.stream().filter(one -> one.id().equals(key)).map(Combination::name).findFirst())
                        .orElse(key.replace('_', ' '));
    }

    private static String names(List<String> ids, Function<String, String> name) {
        return ids.stream().map(name).collect(joining(", "));
    }

    private static <K, T> Map<K, List<T>> grouped(List<T> records, Function<T, K> key) {
        return records.stream().collect(collectingAndThen(groupingBy(key, LinkedHashMap::new, toList()),
                Collections::unmodifiableMap));
    }
}
