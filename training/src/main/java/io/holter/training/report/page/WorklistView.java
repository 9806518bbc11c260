package io.holter.training.report.page;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Everything on the worklist page, in words. */
public record WorklistView(List<Tile> tiles, List<Group> groups, String validity) {

    /** A count with a link to its group; {@code target} is null where there is none. */
    public record Tile(
            String kind,
            String count,
            String label,
            @Nullable String target) {}

    /** Patients of one priority. */
    public record Group(String kind, String title, List<Row> rows) {}

    /** One patient; {@code cause} says why a patient without an urgent alert is here, and is empty otherwise. */
    public record Row(
            String rank,
            String name,
            String person,
            String href,
            List<AlertView> alerts,
            String more,
            String cause,
            RiskCell risk,
            @Nullable FactorView reason,
            String days,
            String last,
            boolean poor) {}

    /** A risk in a cell; {@code none} says why there is no figure and is empty if there is one. */
    public record RiskCell(String kind, String of100, String interval, String change, String changeText, String none) {}
}
