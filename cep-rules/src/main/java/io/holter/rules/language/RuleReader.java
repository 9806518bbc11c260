package io.holter.rules.language;

import io.holter.rules.condition.Condition;
import io.holter.rules.rule.Derived;
import io.holter.rules.rule.Parameter;
import io.holter.rules.rule.Rule;
import io.holter.rules.rule.RulePattern;
import io.holter.rules.rule.Step;
import io.holter.rules.rule.Timing;
import io.holter.rules.rule.Worst;
import io.holter.schema.alert.Severity;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.snakeyaml.engine.v2.nodes.MappingNode;

/** Reads one rule file. What it returns may be used only if it reported no problem. */
final class RuleReader {
    private static final String ID = "[A-Z][A-Z0-9]{0,7}-[A-Z0-9]{1,8}";
    /** What a rule file may say. */
    static final List<String> KEYS = List.of(
            "rule",
            "version",
            "status",
            "severity",
            "title",
            "message",
            "advice",
            "source",
            "evidence",
            "shadow",
            "applies_to",
            "parameters",
            "resample",
            "derived",
            "steps",
            "pattern",
            "silence",
            "escalate",
            "clear",
            "worst",
            "rearm",
            "freshness",
            "patience");

    private final ProblemList problems;
    private final Fields file;
    private final List<Parameter> parameters;
    private final Optional<Fields> derivedFields;
    private final Vocabulary vocabulary;
    private final ConditionCompiler compiler;

    RuleReader(MappingNode root, ProblemList problems) {
        this.problems = problems;
        this.file = new Fields(root, problems).only(KEYS.toArray(new String[0]));
        this.parameters = file.optionalMapping("parameters", "a mapping of name to value")
                .map(f -> new ParameterReader(problems).read(f))
                .orElse(List.of());
        this.derivedFields = file.optionalMapping("derived", "a mapping of name to how it is worked out");
        this.vocabulary = new Vocabulary(
                parameters,
                derivedFields.map(f -> List.copyOf(f.entries().keySet())).orElse(List.of()));
        this.compiler = new ConditionCompiler(vocabulary, problems);
    }

    Rule read() {
        List<Derived> derived = derivedFields
                .map(f -> new DerivedReader(vocabulary, compiler, problems).read(f, parameters))
                .orElse(List.of());
        StepReader stepReader = new StepReader(compiler, problems);
        List<Step> steps = file.optionalMapping("steps", "a mapping of name to step")
                .map(stepReader::steps)
                .orElse(List.of());
        RulePattern pattern = pattern(steps);
        var escalations = stepReader.escalations(file.mappings("escalate", "such as - {to: S1, when: ...}"));
        Optional<Step> clear = clear(stepReader, pattern);
        Condition appliesTo = file.optionalScalar("applies_to", "a condition over the profile")
                .map(compiler::profileCondition)
                .orElse(Condition.ALWAYS);
        Optional<Worst> worst = file.optionalMapping("worst", "such as {value: heart_rate, is: highest, update_by: 10}")
                .flatMap(f -> WorstReader.read(f, vocabulary, derived));
        TextReader texts = new TextReader(file, problems);
        Rule rule = new Rule(
                id(),
                version(),
                StepReader.severity(file, "severity").orElse(Severity.S4),
                texts.words("title"),
                texts.message(vocabulary, parameters, derived, worst.isPresent()),
                texts.words("advice"),
                texts.provenance(),
                appliesTo,
                parameters,
                vocabulary.inputs(),
                ResampleReader.read(file),
                derived,
                vocabulary.contexts(),
                steps,
                pattern,
                escalations,
                clear,
                worst,
                timing(),
                file.truth("shadow").orElse(false));
        new UseCheck(rule, vocabulary, problems).check(file);
        return rule;
    }

    private String id() {
        String hint = "such as RH-04";
        return file.scalar("rule", hint)
                .flatMap(s -> file.convert(
                        s, "'rule' is not a rule id", hint, t -> Optional.of(t).filter(x -> x.matches(ID))))
                .orElse("X-0");
    }

    private int version() {
        if (!file.has("version")) {
            file.missing("version", "1 and up; raise it with each change");
        }
        return file.wholeNumber("version", 1, "1 and up; raise it with each change")
                .orElse(1);
    }

    private RulePattern pattern(List<Step> steps) {
        if (file.has("pattern") == file.has("silence")) {
            problems.at(file.node(), "a rule has either 'pattern' with 'steps' or 'silence'", "see docs/rules.md");
        }
        for (String key : List.of("steps", "derived", "resample")) {
            if (file.has("silence") && file.has(key)) {
                problems.at(file.key(key), "'silence' goes without '" + key + "'", "delete '" + key + "'");
            }
        }
        return file.optionalMapping("silence", "such as {delays: [{after: 72 h}]}")
                .<RulePattern>map(f -> new SilenceReader(compiler, problems).read(f))
                .or(() -> file.optionalMapping("pattern", "such as {sequence: [fast]}")
                        .map(f -> new PatternReader(steps, problems).read(f)))
                .orElse(new RulePattern.Sequence(
                        List.of(),
                        Optional.empty(),
                        Duration.ZERO,
                        Duration.ZERO,
                        RulePattern.AfterMatch.SKIP_PAST_LAST));
    }

    private Optional<Step> clear(StepReader reader, RulePattern pattern) {
        boolean silence = pattern instanceof RulePattern.Silence;
        if (silence && file.has("clear")) {
            problems.at(
                    file.key("clear"),
                    "'silence' goes without 'clear'",
                    "it ends with the first sample; delete 'clear'");
        }
        if (!silence && !file.has("clear")) {
            return file.missing("clear", "an episode must be able to end; such as {when: heart_rate < clear}");
        }
        return file.optionalMapping("clear", "such as {when: heart_rate < clear}")
                .map(f -> reader.step("clear", f.only("when", "hold")));
    }

    private Timing timing() {
        if (!file.has("rearm")) {
            file.missing("rearm", "such as 4 h");
        }
        Duration rearm = file.duration("rearm", "such as 4 h").orElse(Duration.ZERO);
        Optional<Duration> freshness = file.duration("freshness", "such as 60 min; leave it out for always fresh");
        return new Timing(
                rearm, freshness, file.duration("patience", "such as 15 min").orElse(Duration.ZERO));
    }
}
