package io.holter.local.marginal;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Tables that studies publish and no device sends, recognised by their columns. */
enum RealTable {
    /** Steps per hour: Id, ActivityHour (day first), Hour, StepTotal; days are summed. */
    HOURLY_STEPS("id", "activityhour", "steptotal") {
        @Override
        int read(BufferedReader in, List<String> columns, Marginals out) throws IOException {
            int id = columns.indexOf("id");
            int hour = columns.indexOf("activityhour");
            int steps = columns.indexOf("steptotal");
            Map<String, Double> days = new HashMap<>();
            Map<String, Integer> hours = new HashMap<>();
            int unread = 0;
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                String[] fields = line.split(",", -1);
                double n = number(fields, steps);
                if (Double.isNaN(n) || fields.length <= hour) {
                    unread++;
                    continue;
                }
                String key = fields[id] + " " + fields[hour].strip().split(" ", 2)[0];
                days.merge(key, n, Double::sum);
                hours.merge(key, 1, Integer::sum);
            }
            days.forEach((key, n) ->
                    out.add(Marginal.STEPS, n > 0 && hours.getOrDefault(key, 0) == Marginals.HOURS ? n : Double.NaN));
            people(
                    days.keySet().stream()
                            .map(k -> k.split(" ", 2)[0])
                            .distinct()
                            .count(),
                    days.size(),
                    out);
            return unread;
        }
    },
    /** Ambulatory blood pressure: SYST, DIAST, WAKE (1 awake, 0 asleep). */
    DAY_AND_NIGHT("syst", "diast", "wake") {
        @Override
        int read(BufferedReader in, List<String> columns, Marginals out) throws IOException {
            int unread = 0;
            Map<String, Integer> visits = new HashMap<>();
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                String[] fields = line.split(",", -1);
                double wake = number(fields, columns.indexOf("wake"));
                double upper = number(fields, columns.indexOf("syst"));
                double lower = number(fields, columns.indexOf("diast"));
                if (Double.isNaN(wake) || Double.isNaN(upper) || Double.isNaN(lower)) {
                    unread++;
                    continue;
                }
                out.add(wake > 0 ? Marginal.SYSTOLIC_DAY : Marginal.SYSTOLIC_NIGHT, upper);
                out.add(wake > 0 ? Marginal.DIASTOLIC_DAY : Marginal.DIASTOLIC_NIGHT, lower);
                visits.merge(
                        text(fields, columns.indexOf("id")) + "/" + text(fields, columns.indexOf("visit")),
                        1,
                        Integer::sum);
            }
            people(
                    visits.keySet().stream()
                            .map(k -> k.split("/", 2)[0])
                            .distinct()
                            .count(),
                    visits.size(),
                    out);
            return unread;
        }
    };

    private final List<String> needed;

    RealTable(String... needed) {
        this.needed = List.of(needed);
    }

    /** The table with this header, or null. */
    static @Nullable Opened of(String header) {
        List<String> columns = Arrays.stream(header.toLowerCase(Locale.ROOT).split(",", -1))
                .map(c -> c.strip().replace("\"", "").replace("\uFEFF", ""))
                .toList();
        return Arrays.stream(values())
                .filter(t -> columns.containsAll(t.needed))
                .findFirst()
                .map(t -> new Opened(t, columns))
                .orElse(null);
    }

    /** A table whose header was read. */
    record Opened(RealTable table, List<String> columns) {
        /** Reads the rows; returns how many could not be. */
        int read(BufferedReader in, Marginals out) throws IOException {
            return table.read(in, columns, out);
        }
    }

    abstract int read(BufferedReader in, List<String> columns, Marginals out) throws IOException;

    private static void people(long people, int days, Marginals out) {
        for (long i = 0; i < people; i++) {
            out.person(days / (double) people);
        }
    }

    private static String text(String[] fields, int column) {
        return column < 0 || column >= fields.length ? "" : fields[column];
    }

    private static double number(String[] fields, int column) {
        try {
            return Double.parseDouble(text(fields, column).strip());
        } catch (NumberFormatException e) {
            return Double.NaN;
        }
    }
}
