package io.holter.training.report.chart;

/** A natural frequency: one hundred dots, as many filled as patients are expected to have the outcome. */
public final class Pictogram {
    private static final double CELL = 11;

    private Pictogram() {}

    /**
     * Draws the dots.
     *
     * @param affected filled dots, 0 to 100
     * @param upTo dots up to the upper end of the interval, ringed; at least {@code affected}
     */
    public static String draw(String id, String title, String description, int affected, int upTo) {
        double side = 10 * CELL;
        Svg svg = new Svg(id, "hundred", side, side, title, description);
        for (int i = 0; i < 100; i++) {
            int row = i / 10;
            String kind = i < affected ? "yes" : i < upTo ? "maybe" : "no";
            svg.circle(kind, (i % 10 + 0.5) * CELL, (row + 0.5) * CELL, 3.9);
        }
        return svg.end();
    }
}
