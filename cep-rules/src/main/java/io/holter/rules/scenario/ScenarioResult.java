package io.holter.rules.scenario;

import java.util.ArrayList;
import java.util.List;

/**
 * How a scenario went.
 *
 * @param name its name
 * @param rows expected and actual alerts side by side
 * @param remarks what else was not as expected
 * @param reasons what is known of why, if it failed
 * @param millis how long it took, ms
 */
public record ScenarioResult(
        String name, List<AlertRow> rows, List<String> remarks, List<String> reasons, double millis) {

    /** True if all was as expected. */
    public boolean passed() {
        return differences().isEmpty();
    }

    /** What was not as expected, one line each; empty if it passed. */
    public List<String> differences() {
        List<String> all = new ArrayList<>();
        for (AlertRow row : rows) {
            switch (row.outcome()) {
                case SAME -> {}
                case MISSING -> all.add("line " + row.line() + ": missing     " + row.expected());
                case UNEXPECTED -> all.add("unexpected  " + row.actual());
                case DIFFERENT -> {
                    all.add("line " + row.line() + ": expected    " + row.expected());
                    all.add("        but was     " + row.actual());
                }
            }
        }
        all.addAll(remarks);
        return List.copyOf(all);
    }
}
