package io.holter.rules.language;

import io.holter.rules.condition.Arithmetic;
import io.holter.rules.condition.Context;
import io.holter.rules.condition.Logic;
import io.holter.rules.condition.ProfileNumbers;
import io.holter.rules.rhythm.RhythmValue;
import io.holter.rules.rule.Input;
import io.holter.rules.rule.Parameter;
import io.holter.schema.care.CareEventKind;
import io.holter.schema.signal.Signal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The names that conditions of one rule may use, and what they did use so far. */
final class Vocabulary {
    private final List<Parameter> parameters;
    private final List<String> derivedNames;
    private final List<Draft> drafts = new ArrayList<>();
    private final List<Input> inputs = new ArrayList<>();
    private final Set<Context> contexts = EnumSet.noneOf(Context.class);
    private final Set<String> used = new HashSet<>();

    /** The names of a rule; its derived values are declared here and defined one after the other. */
    Vocabulary(List<Parameter> parameters, List<String> derivedNames) {
        this.parameters = List.copyOf(parameters);
        this.derivedNames = List.copyOf(derivedNames);
    }

    /** Says what the next derived value is; from now on conditions may use it. */
    void define(Draft draft) {
        drafts.add(draft);
    }

    /** Inputs in order of first use. */
    List<Input> inputs() {
        return List.copyOf(inputs);
    }

    /** Contexts that conditions asked for. */
    Set<Context> contexts() {
        return Set.copyOf(contexts);
    }

    /** True if a condition used this parameter or derived value. */
    boolean isUsed(String name) {
        return used.contains(name);
    }

    /** Remembers that something besides conditions uses a name. */
    void use(String name) {
        used.add(name);
    }

    /** Names with true for a number and false for a boolean; {@code profileOnly} leaves out what samples say. */
    Map<String, Boolean> names(boolean profileOnly) {
        Map<String, Boolean> names = ReservedNames.ofProfile();
        parameters.forEach(p -> names.put(p.name(), true));
        if (!profileOnly) {
            names.putAll(ReservedNames.ofReadings());
            derivedNames.forEach(name -> names.put(name, true));
        }
        return new LinkedHashMap<>(names);
    }

    /** True for a derived value that is not defined yet. */
    boolean isLater(String name) {
        return derivedNames.indexOf(name) >= drafts.size()
                && Signal.ofCode(name).isEmpty()
                && RhythmValue.ofCode(name).isEmpty();
    }

    /** What a name stands for. */
    Typed resolve(String name) {
        used.add(name);
        Optional<Input> input = measured(name);
        if (input.isPresent()) {
            Input in = input.get();
            return new Typed.Num(Arithmetic.input(position(in)), Optional.of(in.unit()), input, Double.NaN);
        }
        int derived = derivedNames.indexOf(name);
        if (derived >= 0) {
            Draft draft = drafts.get(derived);
            return new Typed.Num(Arithmetic.derived(derived), draft.unit(), draft.like(), Double.NaN);
        }
        for (int i = 0; i < parameters.size(); i++) {
            if (parameters.get(i).name().equals(name)) {
                Parameter p = parameters.get(i);
                Optional<String> unit = Optional.of(Units.canonical(p.unit()));
                return new Typed.Num(Arithmetic.parameter(i), unit, Optional.empty(), p.value());
            }
        }
        return word(name);
    }

    /** The signal or the value of rhythm minutes with this name. */
    static Optional<Input> measured(String name) {
        return Signal.ofCode(name)
                .<Input>map(Input.OfSignal::new)
                .or(() -> RhythmValue.ofCode(name).map(Input.OfRhythm::new));
    }

    private Typed word(String name) {
        return switch (name) {
            case "age" -> Typed.Num.varying(Arithmetic.age(), Optional.of(Units.YEARS));
            case "cha2ds2_va" -> Typed.Num.varying(ProfileNumbers.cha2ds2Va(), Optional.of(Units.NONE));
            case "predicted_maximum_rate" ->
                Typed.Num.varying(ProfileNumbers.predictedMaximumRate(), Optional.of(Signal.HEART_RATE.unit()));
            case "exertion" ->
                Typed.Num.varying(
                        ProfileNumbers.exertion(position(new Input.OfEvent(CareEventKind.SESSION_STOP, ""))),
                        Optional.of(Units.NONE));
            case "hour" -> Typed.Num.varying(Arithmetic.hour(), Optional.of(Units.HOURS));
            case "since_session" -> Typed.Num.varying(Arithmetic.sinceSession(), Optional.of(Units.MINUTES));
            case "since_previous" -> Typed.Num.varying(Arithmetic.sincePrevious(), Optional.of(Units.MINUTES));
            default -> flag(name);
        };
    }

    /** Position of an input, which is one from now on. */
    int position(Input input) {
        if (!inputs.contains(input)) {
            inputs.add(input);
        }
        return inputs.indexOf(input);
    }

    private Typed flag(String name) {
        Optional<Context> context = Arrays.stream(Context.values())
                .filter(c -> c.code().equals(name))
                .findFirst();
        if (context.isPresent()) {
            contexts.add(context.get());
            return new Typed.Bool(Logic.context(context.get()));
        }
        return new Typed.Bool(Logic.diagnosis(io.holter.schema.care.Condition.valueOf(name.toUpperCase(Locale.ROOT))));
    }
}
