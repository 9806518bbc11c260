package io.holter.local.catalogue;

import io.holter.rules.rule.Language;
import io.holter.rules.rule.Rule;
import java.util.List;
import java.util.Map;

/** The first page of the catalogue: every rule in a table, and how to sign. */
final class Overview {
    private static final String HEAD = """
            # Catalogue of clinical rules

            Written by `./holter rules catalogue --dir docs/rules` from the rule files in `cep-rules/src/main/resources/rules/` and their
            scenarios; a test fails when these pages are older than the rules. Nothing on them was measured on patients.

            **Every rule is a draft until it is signed.** Holter is no medical device. The limits come from the sources named, or are our own design;
            a medical lead decides whether they are right for the patients of the house.

            """;
    private static final String SIGNING = """

            ## How to sign

            1. Open the page of a group in a browser and print it (A4). Each rule has a page of its own: what it finds, for whom, what ends it, where it comes from and where it
               differs from that, its texts in five languages, a plot of a typical case and of a near miss, and its scenarios.
            2. Read the rule, the parameters and "Differences from the source". Ask an analyst for another scenario if a case is missing: it takes minutes
               ([try-a-rule.md](../try-a-rule.md)).
            3. Fill in the block at the end: name, role, date; *accepted*, or *change wanted* and which. A signature is for this version and this fingerprint of the rule
               file; any change of the file makes it void.
            4. Keep the signed page with the quality documents. An analyst writes name and date into `status` of the rule file, raises `version`, and publishes it
               (`./holter rules publish`).

            Evidence: **V** read in the source itself, **V2** read second-hand, **M** general medical knowledge, **design** our own choice. Rules that are our own design start in
            *shadow*: they are evaluated, their alerts go to `alerts.shadow.v1` and call nobody until the rule is published as active.

            Severity: **S1** emergency, **S2** same day, **S3** within 72 hours, **S4** trend for the next report.
            """;

    private Overview() {}

    static String of(Map<Group, List<Entry>> groups) {
        StringBuilder out = new StringBuilder(HEAD);
        int rules = 0;
        int stories = 0;
        for (List<Entry> entries : groups.values()) {
            rules += entries.size();
            stories += entries.stream().mapToInt(e -> e.scenarios().size()).sum();
        }
        out.append(rules).append(" rules, ").append(stories).append(" scenarios.\n");
        groups.forEach((group, entries) -> {
            out.append("\n## [")
                    .append(group.title())
                    .append("](")
                    .append(group.page())
                    .append(")\n\n");
            out.append("| rule | finds | severity | evidence | starts in | scenarios |\n|---|---|---|---|---|---|\n");
            entries.forEach(entry -> row(out, group, entry));
        });
        return out.append(SIGNING).toString();
    }

    private static void row(StringBuilder out, Group group, Entry entry) {
        Rule rule = entry.rule();
        out.append("| [")
                .append(rule.id())
                .append("](")
                .append(group.page())
                .append('#')
                .append(rule.id());
        out.append(") | ").append(rule.title().in(Language.EN)).append(" | ").append(Severities.of(rule));
        out.append(" | ")
                .append(rule.provenance().evidence().replace("|", "\\|").strip());
        out.append(" | ").append(rule.shadow() ? "shadow" : "active");
        out.append(" | ").append(entry.scenarios().size()).append(" |\n");
    }
}
