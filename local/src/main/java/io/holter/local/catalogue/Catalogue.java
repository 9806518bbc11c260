package io.holter.local.catalogue;

import io.holter.rules.language.Loaded;
import io.holter.rules.language.RulePackLoader;
import io.holter.rules.scenario.PackTest;
import io.holter.rules.scenario.ScenarioFile;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * The catalogue of the clinical pack: an overview and one page per group of rules, made from the rule files and their
 * scenarios alone, so that the same files make the same pages.
 */
public final class Catalogue {
    private Catalogue() {}

    /** File name to text. */
    public static Map<String, String> files() {
        Map<Group, List<Entry>> groups = new LinkedHashMap<>();
        for (Group group : Group.values()) {
            groups.put(group, new ArrayList<>());
        }
        Map<String, String> tests = PackTest.clinicalTests();
        RulePackLoader.clinicalFiles().forEach((file, yaml) -> {
            String test = file.replace(".yaml", ".test.yaml");
            Loaded loaded = RulePackLoader.load(Map.of(file, yaml));
            ScenarioFile stories = ScenarioFile.read(test, Objects.requireNonNull(tests.get(test), test));
            groups.computeIfAbsent(Group.ofFile(file), g -> new ArrayList<>())
                    .add(new Entry(((Loaded.Pack) loaded).pack().rules().get(0), yaml, stories.scenarios()));
        });
        groups.values().removeIf(List::isEmpty);
        Map<String, String> files = new LinkedHashMap<>();
        files.put("README.md", Overview.of(groups));
        groups.forEach((group, entries) -> files.put(group.page(), GroupPage.of(group, entries)));
        return files;
    }
}
