package io.holter.rules.language;

import io.holter.rules.condition.Arithmetic;
import io.holter.rules.condition.Context;
import io.holter.rules.condition.Logic;
import io.holter.rules.rule.Parameter;
import io.holter.schema.signal.Signal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** The names that conditions of one rule may use, and the signals that they did use so far. */
final class Vocabulary {
    static final String MINUTES = "min";
    static final String YEARS = "a";

    /** Units that a parameter may have besides those of the signals. */
    private static final Set<String> OTHER_UNITS = Set.of("1", "s", MINUTES, "h", "d", YEARS);

    private final List<Parameter> parameters;
    private final List<Signal> used = new ArrayList<>();
    private final Set<Context> contexts = EnumSet.noneOf(Context.class);

    Vocabulary(List<Parameter> parameters) {
        this.parameters = List.copyOf(parameters);
    }

    /** Signals in order of first use. */
    List<Signal> usedSignals() {
        return List.copyOf(used);
    }

    /** Contexts that conditions asked for. */
    Set<Context> usedContexts() {
        return Set.copyOf(contexts);
    }

    static boolean isUnit(String unit) {
        return OTHER_UNITS.contains(unit)
                || Arrays.stream(Signal.values()).anyMatch(s -> s.unit().equals(unit));
    }

    static Set<String> units() {
        Set<String> all = new TreeSet<>(OTHER_UNITS);
        Arrays.stream(Signal.values()).forEach(s -> all.add(s.unit()));
        return all;
    }

    /** True if Holter itself uses this name, so that no parameter may have it. */
    static boolean isReserved(String name) {
        Vocabulary none = new Vocabulary(List.of());
        return none.names(false).containsKey(name);
    }

    /** Names with true for a number and false for a boolean; {@code profileOnly} leaves out what samples say. */
    Map<String, Boolean> names(boolean profileOnly) {
        Map<String, Boolean> names = new LinkedHashMap<>();
        names.put("age", true);
        for (io.holter.schema.care.Condition c : io.holter.schema.care.Condition.values()) {
            names.put(c.name().toLowerCase(Locale.ROOT), false);
        }
        parameters.forEach(p -> names.put(p.name(), true));
        if (!profileOnly) {
            Arrays.stream(Signal.values()).forEach(s -> names.put(s.code(), true));
            Arrays.stream(Context.values()).forEach(c -> names.put(c.code(), false));
            names.put("since_previous", true);
        }
        return names;
    }

    /** What a name stands for. */
    Typed resolve(String name) {
        Optional<Signal> signal = Signal.ofCode(name);
        if (signal.isPresent()) {
            return signal(signal.get());
        }
        for (int i = 0; i < parameters.size(); i++) {
            if (parameters.get(i).name().equals(name)) {
                int position = i;
                Parameter p = parameters.get(i);
                return new Typed.Num(
                        Arithmetic.parameter(position), Optional.of(p.unit()), Optional.empty(), p.value());
            }
        }
        return switch (name) {
            case "age" -> Typed.Num.varying(Arithmetic.age(), Optional.of(YEARS));
            case "since_previous" -> Typed.Num.varying(Arithmetic.sincePrevious(), Optional.of(MINUTES));
            case "true" -> new Typed.Bool(Logic.constant(true));
            default -> flag(name);
        };
    }

    private Typed signal(Signal signal) {
        if (!used.contains(signal)) {
            used.add(signal);
        }
        int position = used.indexOf(signal);
        return new Typed.Num(Arithmetic.input(position), Optional.of(signal.unit()), Optional.of(signal), Double.NaN);
    }

    private Typed flag(String name) {
        for (Context context : Context.values()) {
            if (context.code().equals(name)) {
                contexts.add(context);
                return new Typed.Bool(Logic.context(context));
            }
        }
        io.holter.schema.care.Condition diagnosis =
                io.holter.schema.care.Condition.valueOf(name.toUpperCase(Locale.ROOT));
        return new Typed.Bool(Logic.diagnosis(diagnosis));
    }
}
