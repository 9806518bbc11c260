package io.holter.rules.language;

import io.holter.rules.rule.Parameter;
import io.holter.rules.rule.Rule;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Conditions and expressions of one rule as people say them, with the defaults of its parameters. */
final class PlainEnglish {
    private static final Pattern NAME = Pattern.compile("(?<![\\w'-])[a-z][a-z0-9_]*(?![\\w'])");
    private static final String NUMBER = "-?\\d+\\.0";
    private static final Map<String, String> NAMES = Map.of(
            "hour", "hour of the day",
            "since_session", "minutes since the last session",
            "since_previous", "minutes since the reading before",
            "spo2", "SpO2",
            "rr_interval", "RR interval",
            "cha2ds2_va", "CHA2DS2-VA",
            "lvef_35_or_less", "LVEF 35 % or less",
            "copd", "COPD",
            "af_agreed", "AF agreed",
            "af_lasting", "duration of the open AF episode");

    /** Function with its argument, and what to say; functions within others come first. */
    private static final String[][] CALLS = {
        {"takes\\('([^']*)'\\)", "takes a drug of ATC $1"},
        {"due\\('([^']*)'\\)", "a dose of ATC $1 is due"},
        {"taken\\('([^']*)'\\)", "a dose of ATC $1 is taken"},
        {"symptom\\('([^']*)'\\)", "reported $1 in the last 2 h"},
        {"reported\\('([^']*)'\\)", "$1 is reported"},
        {"noted\\('([^']*)'\\)", "$1 is noted"},
        {"posture\\('([^']*)'\\)", "posture becomes $1"},
        {"session_start\\(\\)", "a session begins"},
        {"session_stop\\(\\)", "a session ends"},
        {"! *known\\(([^()]*)\\)", "$1 is not known"},
        {"\\bknown\\(([^()]*)\\)", "$1 is known"},
        {"\\babs\\(([^()]*)\\)", "the size of ($1)"},
        {"\\bleast\\(", "the smaller of ("},
        {"\\bgreatest\\(", "the larger of ("},
    };

    private final Map<String, String> parameters = new TreeMap<>();

    PlainEnglish(Rule rule) {
        for (Parameter p : rule.parameters()) {
            parameters.put(p.name(), number(p.value()) + unit(p.unit()));
        }
    }

    /** A condition or number. */
    String of(@Nullable Object cel) {
        String text = String.valueOf(cel).strip().replaceAll("\\s+", " ");
        if (text.equals("true")) {
            return "any reading";
        }
        return names(choice(calls(text)));
    }

    private static String calls(String text) {
        String said = text;
        for (String[] call : CALLS) {
            said = said.replaceAll(call[0], call[1]);
        }
        return said;
    }

    /** {@code c ? a : b} outside of parentheses, then the signs. */
    private static String choice(String text) {
        int question = outside(text, '?', 0);
        if (question < 0) {
            return signs(text);
        }
        int colon = outside(text, ':', question);
        String condition = text.substring(0, question).strip();
        String then = text.substring(question + 1, colon).strip();
        return signs(then) + " if " + signs(condition) + ", else "
                + choice(text.substring(colon + 1).strip());
    }

    private static int outside(String text, char sign, int from) {
        int depth = 0;
        for (int i = from; i < text.length(); i++) {
            char c = text.charAt(i);
            depth += c == '(' ? 1 : c == ')' ? -1 : 0;
            if (c == sign && depth == 0) {
                return i;
            }
        }
        return -1;
    }

    private static String signs(String text) {
        return text.replace(" && ", " and ")
                .replace(" || ", " or ")
                .replaceAll("!(?!=)", "not ")
                .replace(">=", "≥")
                .replace("<=", "≤")
                .replace("==", "=")
                .replace("!=", "≠")
                .replace(" * ", " × ")
                .replace(" - ", " − ");
    }

    private String names(String text) {
        Matcher m = NAME.matcher(text);
        StringBuilder said = new StringBuilder();
        while (m.find()) {
            String name = m.group();
            String plain = NAMES.getOrDefault(name, name.replace('_', ' '));
            String shown = parameters.containsKey(name) ? plain + " (" + parameters.get(name) + ")" : plain;
            m.appendReplacement(said, Matcher.quoteReplacement(shown));
        }
        return m.appendTail(said).toString();
    }

    /** A number without needless decimals. */
    static String number(double value) {
        String text = String.valueOf(value);
        return text.matches(NUMBER) ? text.substring(0, text.length() - 2) : text;
    }

    /** A unit behind a number; nothing for plain numbers. */
    static String unit(String ucum) {
        String shown = ucum.replace("mm[Hg]", "mmHg").replace("Cel", "°C").replaceAll("[{}]", "");
        return ucum.equals(Units.NONE) ? "" : " " + shown;
    }
}
