package io.holter.rules.language;

import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.nodes.Node;

/** Names that authors choose: lower snake case, so that they are CEL identifiers and safe as state names in Flink CEP. */
final class Names {
    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_]{0,39}");

    private Names() {}

    static boolean check(String name, Node place, ProblemList problems) {
        boolean good = NAME.matcher(name).matches();
        if (!good) {
            problems.at(place, "'" + name + "' is not a name", "lower snake case, such as systolic_limit");
        }
        return good;
    }

    /** Reports a name that means something in conditions or messages already. */
    static void free(String name, Node place, ProblemList problems) {
        ReservedNames.meaning(name)
                .ifPresent(meaning ->
                        problems.at(place, "'" + name + "' is " + meaning + " already", "choose another name"));
    }
}
