package io.holter.rules.explain;

import io.holter.rules.condition.Reading;
import io.holter.rules.language.Scalars;
import io.holter.rules.rule.Rule;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A clause of the form {@code value > limit}, read from its text so that its nearest miss can be told.
 *
 * @param column column of the value
 * @param above true if the value must be above the limit, false if below
 * @param right text of the limit
 */
record Comparison(int column, boolean above, String right) {
    private static final Pattern FORM = Pattern.compile("([a-z][a-z0-9_]*)\\s*(<=|>=|<|>)\\s*([^<>=&|?]+)");
    private static final Pattern SUM =
            Pattern.compile("([a-z][a-z0-9_]*|[0-9.]+)(?:\\s*([-+*/])\\s*([a-z][a-z0-9_]*|[0-9.]+))?");

    /** The clause as a comparison, if it is one of a value of the rule. */
    static Optional<Comparison> of(Rule rule, String clause) {
        Matcher m = FORM.matcher(clause.strip());
        if (!m.matches() || rule.column(m.group(1)) < 0) {
            return Optional.empty();
        }
        return Optional.of(new Comparison(
                rule.column(m.group(1)), m.group(2).startsWith(">"), m.group(3).strip()));
    }

    /** The limit at this reading; NaN if it is more than a sum of two. */
    double limit(Rule rule, double[] columns, Reading reading) {
        Matcher m = SUM.matcher(right);
        if (!m.matches()) {
            return Double.NaN;
        }
        double a = value(rule, m.group(1), columns, reading);
        if (m.group(2) == null) {
            return a;
        }
        double b = value(rule, m.group(3), columns, reading);
        return switch (m.group(2)) {
            case "+" -> a + b;
            case "-" -> a - b;
            case "*" -> a * b;
            default -> a / b;
        };
    }

    private static double value(Rule rule, String name, double[] columns, Reading reading) {
        for (int i = 0; i < rule.parameters().size(); i++) {
            if (rule.parameters().get(i).name().equals(name)) {
                return reading.parameter(i);
            }
        }
        int column = rule.column(name);
        return column >= 0 ? columns[column] : Scalars.number(name).orElse(Double.NaN);
    }

    /** How far a value is beyond the limit in the wanted direction; negative if it falls short. */
    double beyond(double value, double limit) {
        return above ? value - limit : limit - value;
    }
}
