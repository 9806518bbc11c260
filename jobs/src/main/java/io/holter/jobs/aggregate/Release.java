package io.holter.jobs.aggregate;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/**
 * The figures of one insurer and quarter, safe to publish.
 *
 * <p>Counts of members and of blood-pressure control come by age and sex, each table with its own suppression; everything
 * else only for all members, so that it takes part in no sum. A count of events or of members with alerts is withheld
 * below 11 and where fewer than 11 are left over; 0 is given only for 100 members or more. Alerts are also withheld where
 * one member has more than half of them.
 */
final class Release {
    private static final int ENOUGH_FOR_ZERO = 100;
    private static final double YEAR = 365.25;
    private static final int PER = 1000;

    private final List<MemberFigures> members;
    private final List<Figure> figures = new ArrayList<>();

    private Release(List<MemberFigures> members) {
        this.members = members;
    }

    /** All figures in the order of the page. */
    static List<Figure> of(List<MemberFigures> members) {
        Release release = new Release(members);
        release.members();
        release.days();
        release.pressure();
        release.alerts();
        release.events();
        return List.copyOf(release.figures);
    }

    private long sum(ToLongFunction<MemberFigures> of) {
        return members.stream().mapToLong(of).sum();
    }

    private void members() {
        CountTable table = new CountTable(AgeBand.values().length, SexGroup.values().length);
        members.forEach(m -> table.count(m.age(), m.sex()));
        Suppression shown = Suppression.of(table, Suppression.K, p -> table.at(p) > 0 && table.at(p) < Suppression.K);
        for (int[] p : table.places()) {
            figures.add(
                    shown.published(p)
                            ? new Figure("members", age(p), sex(p), table.at(p), null, null, "1", false)
                            : Figure.withheld("members", age(p), sex(p), "1"));
        }
    }

    private void days() {
        long enrolled = sum(MemberFigures::daysEnrolled);
        long measured = sum(MemberFigures::daysWithData);
        if (members.size() < Suppression.K) {
            figures.add(Figure.withheld("days_with_data", null, null, "%"));
            return;
        }
        double share = 100.0 * measured / enrolled;
        figures.add(
                Figure.total("days_with_data", measured, enrolled, new Interval(share, Double.NaN, Double.NaN), "%"));
    }

    private void pressure() {
        CountTable table = new CountTable(AgeBand.values().length, SexGroup.values().length, 2);
        members.stream().filter(m -> m.pressure() >= 0).forEach(m -> table.count(m.age(), m.sex(), m.pressure()));
        Suppression shown = Suppression.of(table, Suppression.K, p -> sensitive(table, p));
        for (int[] p : table.places()) {
            if (p[2] == 1) {
                figures.add(pressure(table, shown, p));
            }
        }
    }

    private static boolean sensitive(CountTable table, int... place) {
        long count = table.at(place);
        long all = table.at(place[0], place[1], CountTable.ALL);
        boolean everybodyOrNobody = place[2] != CountTable.ALL && count == 0 && all > 0 && all < ENOUGH_FOR_ZERO;
        return (count > 0 && count < Suppression.K) || everybodyOrNobody;
    }

    private static Figure pressure(CountTable table, Suppression shown, int... p) {
        int[] everybody = {p[0], p[1], CountTable.ALL};
        long all = table.at(everybody);
        // The line gives away both counts and so the rest; all three must be open.
        boolean open = shown.published(p) && shown.published(everybody) && shown.published(p[0], p[1], 0);
        if (!open) {
            return Figure.withheld("bp_control", age(p), sex(p), "%");
        }
        Interval estimate = all == 0 ? null : Interval.wilson(table.at(p), all);
        Interval percent = estimate == null
                ? null
                : new Interval(100 * estimate.value(), 100 * estimate.low(), 100 * estimate.high());
        return new Figure("bp_control", age(p), sex(p), table.at(p), (double) all, percent, "%", false);
    }

    private void alerts() {
        long days = sum(MemberFigures::daysEnrolled);
        for (int s = 0; s < 4; s++) {
            int severity = s;
            String code = "alerts_s" + (s + 1);
            long alerts = sum(m -> m.alerts()[severity]);
            long affected =
                    members.stream().filter(m -> m.alerts()[severity] > 0).count();
            long most =
                    members.stream().mapToLong(m -> m.alerts()[severity]).max().orElse(0);
            boolean open = open(affected) && 2 * most <= alerts;
            figures.add(
                    open
                            ? Figure.total(code, alerts, days, Interval.garwood(alerts, days, PER), "/(1000 d)")
                            : Figure.withheld(code, null, null, "/(1000 d)"));
        }
    }

    private void events() {
        double years = sum(MemberFigures::daysEnrolled) / YEAR;
        for (EventKind kind : EventKind.values()) {
            String code = "events_" + kind.name().toLowerCase(java.util.Locale.ROOT);
            long affected = sum(m -> m.events()[kind.ordinal()]);
            figures.add(
                    open(affected)
                            ? Figure.total(code, affected, years, Interval.garwood(affected, years, PER), "/(1000 a)")
                            : Figure.withheld(code, null, null, "/(1000 a)"));
        }
    }

    private boolean open(long affected) {
        long rest = members.size() - affected;
        return affected == 0
                ? members.size() >= ENOUGH_FOR_ZERO
                : affected >= Suppression.K && (rest == 0 ? members.size() >= ENOUGH_FOR_ZERO : rest >= Suppression.K);
    }

    private static @Nullable AgeBand age(int... place) {
        return place[0] == CountTable.ALL ? null : AgeBand.values()[place[0]];
    }

    private static @Nullable SexGroup sex(int... place) {
        return place[1] == CountTable.ALL ? null : SexGroup.values()[place[1]];
    }
}
