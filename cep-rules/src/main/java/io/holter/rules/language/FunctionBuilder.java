package io.holter.rules.language;

import dev.cel.common.ast.CelExpr;
import io.holter.rules.condition.Logic;
import io.holter.rules.condition.Symptom;
import io.holter.rules.rule.Input;
import io.holter.schema.care.CareEventKind;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Builds calls of functions that take a word: symptoms, the medication plan and events. */
final class FunctionBuilder {
    private static final Pattern ATC = Pattern.compile("[A-Z](\\d\\d([A-Z]([A-Z](\\d\\d)?)?)?)?");
    private static final List<String> POSTURES = List.of("supine", "sitting", "standing");
    private static final List<String> NOTES = List.of("vaccination", "new_drug", "travel", "illness", "scale_changed");

    private final Vocabulary vocabulary;
    private final ConditionProblems problems;

    FunctionBuilder(Vocabulary vocabulary, ConditionProblems problems) {
        this.vocabulary = vocabulary;
        this.problems = problems;
    }

    /** What the function says about a word; empty if it is none of these. */
    Optional<Typed> build(CelExpr at, String function, List<Typed> arguments) {
        String word = arguments.size() == 1 && arguments.get(0) instanceof Typed.Word w ? w.value() : "";
        return Optional.ofNullable(
                switch (function) {
                    case "symptom" -> symptom(at, word);
                    case "takes" -> isDrug(at, word) ? new Typed.Bool(Logic.takes(word)) : new Typed.Broken();
                    case "due" -> drug(at, CareEventKind.MEDICATION_DUE, word);
                    case "taken" -> drug(at, CareEventKind.MEDICATION_TAKEN, word);
                    case "posture" -> posture(at, word);
                    case "reported" -> reported(at, word);
                    case "noted" -> noted(at, word);
                    case "session_start" -> event(CareEventKind.SESSION_START, "");
                    case "session_stop" -> event(CareEventKind.SESSION_STOP, "");
                    default -> null;
                });
    }

    private Typed symptom(CelExpr at, String word) {
        return Symptom.ofCode(word)
                .<Typed>map(s -> new Typed.Bool(Logic.symptom(s)))
                .orElseGet(() -> unknownSymptom(at));
    }

    private Typed reported(CelExpr at, String word) {
        return Symptom.ofCode(word)
                .map(s -> event(CareEventKind.SYMPTOM, s.code()))
                .orElseGet(() -> unknownSymptom(at));
    }

    private Typed unknownSymptom(CelExpr at) {
        return problems.broken(
                at,
                "unknown symptom",
                "one of "
                        + String.join(
                                ", ",
                                Arrays.stream(Symptom.values())
                                        .map(Symptom::code)
                                        .toList()));
    }

    private Typed posture(CelExpr at, String word) {
        return POSTURES.contains(word)
                ? event(CareEventKind.POSTURE, word)
                : problems.broken(at, "unknown posture", "one of " + String.join(", ", POSTURES));
    }

    private Typed noted(CelExpr at, String word) {
        return NOTES.contains(word)
                ? event(CareEventKind.NOTE, word)
                : problems.broken(at, "unknown note", "one of " + String.join(", ", NOTES));
    }

    private Typed drug(CelExpr at, CareEventKind kind, String atc) {
        return isDrug(at, atc) ? event(kind, atc) : new Typed.Broken();
    }

    private boolean isDrug(CelExpr at, String atc) {
        boolean good = ATC.matcher(atc).matches();
        if (!good) {
            problems.broken(at, "'" + atc + "' is not the beginning of an ATC code", "such as 'B01A' or 'C07AB02'");
        }
        return good;
    }

    private Typed event(CareEventKind kind, String code) {
        return new Typed.Bool(Logic.event(vocabulary.position(new Input.OfEvent(kind, code))));
    }
}
