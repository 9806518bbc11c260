package io.holter.rules.language;

import io.holter.rules.condition.Condition;
import io.holter.rules.rule.Input;
import io.holter.rules.rule.Language;
import io.holter.rules.rule.Parameter;
import io.holter.rules.rule.Provenance;
import io.holter.rules.rule.Rule;
import io.holter.rules.rule.RulePattern;
import io.holter.rules.rule.Step;
import io.holter.rules.rule.Timing;
import io.holter.rules.rule.Words;
import io.holter.rules.rule.Worst;
import io.holter.schema.alert.Severity;
import io.holter.schema.signal.Signal;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.ScalarNode;

/** Reads one rule file. What it returns may be used only if it reported no problem. */
final class RuleReader {
    private static final String ID = "[A-Z][A-Z0-9]{0,7}-[A-Z0-9]{1,8}";

    private final ProblemList problems;
    private final Fields file;
    private final List<Parameter> parameters;
    private final Vocabulary vocabulary;
    private final ConditionCompiler compiler;

    RuleReader(MappingNode root, ProblemList problems) {
        this.problems = problems;
        this.file = new Fields(root, problems)
                .only(
                        "rule",
                        "version",
                        "status",
                        "severity",
                        "title",
                        "message",
                        "advice",
                        "source",
                        "evidence",
                        "applies_to",
                        "parameters",
                        "steps",
                        "pattern",
                        "silence",
                        "escalate",
                        "clear",
                        "worst",
                        "rearm",
                        "freshness",
                        "patience");
        this.parameters = file.optionalMapping("parameters", "a mapping of name to value")
                .map(f -> new ParameterReader(problems).read(f))
                .orElse(List.of());
        this.vocabulary = new Vocabulary(parameters);
        this.compiler = new ConditionCompiler(vocabulary, problems);
    }

    Rule read() {
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
        Optional<Worst> worst = file.optionalMapping(
                        "worst", "such as {signal: heart_rate, is: highest, update_by: 10}")
                .flatMap(this::worst);
        return new Rule(
                id(),
                version(),
                StepReader.severity(file, "severity").orElse(Severity.S4),
                words("title"),
                message(worst.isPresent()),
                words("advice"),
                provenance(),
                appliesTo,
                parameters,
                vocabulary.usedSignals().stream()
                        .map(s -> (Input) new Input.OfSignal(s))
                        .toList(),
                Map.of(),
                List.of(),
                vocabulary.usedContexts(),
                steps,
                pattern,
                escalations,
                clear,
                worst,
                timing());
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
        PatternReader reader = new PatternReader(compiler, problems);
        if (file.has("pattern") == file.has("silence")) {
            problems.at(file.node(), "a rule has either 'pattern' with 'steps' or 'silence'", "see docs/rules.md");
        }
        if (file.has("silence") && file.has("steps")) {
            problems.at(file.node(), "'silence' goes without 'steps'", "delete 'steps'");
        }
        return file.optionalMapping("silence", "such as {delays: [{after: 72 h}]}")
                .map(reader::silence)
                .or(() -> file.optionalMapping("pattern", "such as {sequence: [fast]}")
                        .map(f -> reader.sequence(f, steps)))
                .orElse(new RulePattern.Sequence(List.of(), Optional.empty(), Duration.ZERO, Duration.ZERO));
    }

    private Optional<Step> clear(StepReader reader, RulePattern pattern) {
        boolean silence = pattern instanceof RulePattern.Silence;
        if (silence && file.has("clear")) {
            problems.at(file.node(), "'silence' goes without 'clear'", "it ends with the first sample; delete 'clear'");
        }
        if (!silence && !file.has("clear")) {
            return file.missing("clear", "an episode must be able to end; such as {when: heart_rate < clear}");
        }
        return file.optionalMapping("clear", "such as {when: heart_rate < clear}")
                .map(f -> reader.step("clear", f.only("when", "hold")));
    }

    private Optional<Worst> worst(Fields f) {
        f.only("signal", "is", "update_by");
        Optional<ScalarNode> name = f.scalar("signal", "a signal of the rule's conditions");
        Optional<Signal> signal = name.flatMap(s -> Signal.ofCode(s.getValue()))
                .filter(s -> vocabulary.usedSignals().contains(s));
        if (name.isPresent() && signal.isEmpty()) {
            problems.at(name.get(), "'signal' is not used by this rule", "a signal of the rule's conditions");
        }
        String is = f.text("is", "highest or lowest").orElse("highest");
        if (!is.equals("highest") && !is.equals("lowest")) {
            problems.at(f.node(), "'is' is neither highest nor lowest", "highest: higher is worse");
        }
        double by = f.number("update_by", "in the signal's unit, such as 10").orElse(1.0);
        return signal.map(s -> new Worst(s.code(), is.equals("highest"), by));
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

    private Provenance provenance() {
        return new Provenance(
                file.text("source", "guideline or study").orElse(""),
                file.text("evidence", "V, V2, M or design, and for what").orElse(""),
                file.text("status", "such as: draft until a medical lead signs it")
                        .orElse(""));
    }

    private Words message(boolean worst) {
        MessageCheck check = new MessageCheck(parameters, vocabulary.usedSignals(), worst, problems);
        file.optionalMapping("message", "").ifPresent(f -> f.entries().values().forEach(check::check));
        return words("message");
    }

    private Words words(String key) {
        String hint = "one text for each of de, en, fr, it, pt";
        Map<Language, String> texts = new EnumMap<>(Language.class);
        Optional<Fields> fields = file.mapping(key, hint);
        for (Language language : Language.values()) {
            Optional<String> text = fields.flatMap(f -> f.has(language.code())
                    ? f.text(language.code(), hint)
                    : f.missing(language.code(), "'" + key + "' needs " + hint));
            texts.put(language, text.orElse(""));
        }
        fields.ifPresent(f -> f.only("de", "en", "fr", "it", "pt"));
        return new Words(texts);
    }
}
