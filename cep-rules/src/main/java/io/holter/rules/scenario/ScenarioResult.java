package io.holter.rules.scenario;

import java.util.List;

/**
 * How a scenario went.
 *
 * @param name its name
 * @param differences what was not as expected, one line each; empty if it passed
 */
public record ScenarioResult(String name, List<String> differences) {

    /** True if all was as expected. */
    public boolean passed() {
        return differences.isEmpty();
    }
}
