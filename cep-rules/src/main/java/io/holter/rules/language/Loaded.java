package io.holter.rules.language;

import io.holter.rules.rule.RulePack;
import java.util.List;

/** What came of loading rule files: a pack, or every problem found. */
public sealed interface Loaded {

    /** All files are good. */
    record Pack(RulePack pack) implements Loaded {}

    /** At least one is not; sorted by file, line and column. */
    record Problems(List<Problem> problems) implements Loaded {}
}
