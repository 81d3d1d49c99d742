package org.palpate.screening.consent;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A signature as it was drawn: lines of points in a field of 600 by 200. */
public record Strokes(List<List<Point>> lines) {

    public static final int WIDTH = 600;
    public static final int HEIGHT = 200;

    private static final int LONGEST = 60_000;
    private static final int SHORTEST_INK = 80;
    private static final Pattern POINT = Pattern.compile("\\d{1,3},\\d{1,3}");

    /** A point of a line. */
    public record Point(int x, int y) {

        static Point of(String text) {
            int comma = text.indexOf(',');
            return new Point(Integer.parseInt(text.substring(0, comma)), Integer.parseInt(text.substring(comma + 1)));
        }

        private boolean isInside() {
            return x <= WIDTH && y <= HEIGHT;
        }

        private double to(Point other) {
            return Math.hypot(x - other.x, y - other.y);
        }
    }

    /** Reads "x,y x,y;x,y x,y"; empty when it is none, lies outside, or is no more than a dot. */
    static Optional<Strokes> read(String text) {
        if (text.length() > LONGEST || !matches(text)) {
            return Optional.empty();
        }
        List<List<Point>> lines = new ArrayList<>();
        for (String line : text.split(";")) {
            lines.add(List.of(line.split(" ")).stream().map(Point::of).toList());
        }
        Strokes strokes = new Strokes(lines);
        boolean inside = lines.stream().flatMap(List::stream).allMatch(Point::isInside);
        return inside && strokes.ink() >= SHORTEST_INK ? Optional.of(strokes) : Optional.empty();
    }

    /** Piece by piece, because one expression over thousands of points would need too deep a stack. */
    private static boolean matches(String text) {
        return !text.isEmpty() && List.of(text.split("[ ;]", -1)).stream().allMatch(part -> POINT.matcher(part).matches());
    }

    private double ink() {
        double ink = 0;
        for (List<Point> line : lines) {
            for (int i = 1; i < line.size(); i++) {
                ink += line.get(i).to(line.get(i - 1));
            }
        }
        return ink;
    }

    String text() {
        return lines.stream().map(line -> line.stream().map(point -> point.x() + "," + point.y()).collect(Collectors.joining(" ")))
                .collect(Collectors.joining(";"));
    }

    /** The lines as SVG draws them. */
    public String path() {
        return lines.stream().map(line -> line.stream().map(point -> point.x() + " " + point.y())
                .collect(Collectors.joining(" L", "M", line.size() == 1 ? " h1" : ""))).collect(Collectors.joining(" "));
    }
}
