package io.holter.rules.language;

import io.holter.schema.signal.Signal;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** UCUM units that rules use: those of the signals, of time, plain numbers, and their products and quotients. */
final class Units {
    static final String NONE = "1";
    static final String MINUTES = "min";
    static final String HOURS = "h";
    static final String DAYS = "d";
    static final String YEARS = "a";

    private static final Set<String> OTHERS = Set.of(NONE, "s", MINUTES, HOURS, DAYS, YEARS);
    private static final Pattern TERM = Pattern.compile("([./]?)([^./\\d]+)(\\d?)");

    private Units() {}

    /** The simple units, for hints. */
    static Set<String> all() {
        Set<String> all = new TreeSet<>(OTHERS);
        Arrays.stream(Signal.values()).forEach(s -> all.add(s.unit()));
        return all;
    }

    /** True for a simple unit, a product or a quotient, such as {@code kg/d}. */
    static boolean known(String unit) {
        return powers(unit).isPresent();
    }

    /** The unit of a product. */
    static String product(String a, String b) {
        return combine(a, b, 1);
    }

    /** The unit of a quotient. */
    static String quotient(String a, String b) {
        return combine(a, b, -1);
    }

    /** The same unit in the one spelling that is compared. */
    static String canonical(String unit) {
        return combine(unit, NONE, 1);
    }

    private static String combine(String a, String b, int sign) {
        Map<String, Integer> powers = new TreeMap<>(powers(a).orElse(Map.of()));
        powers(b).orElse(Map.of()).forEach((atom, power) -> powers.merge(atom, sign * power, Integer::sum));
        StringBuilder above = new StringBuilder();
        StringBuilder below = new StringBuilder();
        powers.forEach((atom, power) -> {
            String text = atom + (Math.abs(power) > 1 ? String.valueOf(Math.abs(power)) : "");
            if (power > 0) {
                above.append(above.isEmpty() ? "" : ".").append(text);
            } else if (power < 0) {
                below.append('/').append(text);
            }
        });
        return above.isEmpty() && below.isEmpty() ? NONE : above.append(below).toString();
    }

    /** Power by atom, or empty if the text is no unit. */
    private static Optional<Map<String, Integer>> powers(String unit) {
        Map<String, Integer> powers = new TreeMap<>();
        if (unit.equals(NONE)) {
            return Optional.of(powers);
        }
        Matcher m = TERM.matcher(unit);
        int end = 0;
        while (m.find() && m.start() == end) {
            boolean first = end == 0;
            end = m.end();
            boolean joined = first ? !m.group(1).equals(".") : !m.group(1).isEmpty();
            if (!joined || !atoms().contains(m.group(2))) {
                return Optional.empty();
            }
            int power = m.group(3).isEmpty() ? 1 : Integer.parseInt(m.group(3));
            powers.merge(m.group(2), m.group(1).equals("/") ? -power : power, Integer::sum);
        }
        return end == unit.length() && end > 0 ? Optional.of(powers) : Optional.empty();
    }

    private static Set<String> atoms() {
        Set<String> atoms = new TreeSet<>();
        all().forEach(unit -> atoms.add(unit.startsWith("/") ? unit.substring(1) : unit));
        atoms.remove(NONE);
        return atoms;
    }
}
