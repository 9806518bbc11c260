package io.holter.jobs.runtime;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.flink.configuration.ConfigOption;
import org.apache.flink.configuration.Configuration;

/**
 * The settings of one job as text, on their way into a typed record. Reading never throws: problems are gathered and
 * {@link #check} reports all of them at once, among them every key that nobody asked for.
 *
 * <p>A value <code>${NAME}</code> stands for the environment variable NAME: the place for secrets, which so stay out
 * of files, flags and Flink's web page.
 */
public final class Settings {
    private static final Pattern VARIABLE = Pattern.compile("\\$\\{(\\w+)}");

    private final Map<String, String> written;
    private final Configuration values = new Configuration();
    private final Set<String> asked = new TreeSet<>();
    private final List<String> problems;

    private Settings(Map<String, String> written, UnaryOperator<String> environment, List<String> problems) {
        this.written = new TreeMap<>(written);
        this.problems = new ArrayList<>(problems);
        written.forEach((key, value) -> values.setString(key, resolved(key, value, environment)));
    }

    /** Settings from a main's arguments: {@code --key value}, {@code --key=value} and {@code --config FILE}. */
    public static Settings ofArguments(String... args) {
        List<String> problems = new ArrayList<>();
        return new Settings(SettingSources.read(args, problems), System::getenv, problems);
    }

    /** Settings given by a program. */
    public static Settings of(Map<String, String> settings) {
        return new Settings(settings, System::getenv, List.of());
    }

    /** The value of {@code option}, its default, or if it has none or the value does not parse, {@code otherwise}. */
    public <T> T get(ConfigOption<T> option, T otherwise) {
        asked.add(option.key());
        try {
            Optional<T> value = values.getOptional(option);
            if (value.isPresent()) {
                return value.get();
            }
        } catch (IllegalArgumentException e) {
            problems.add(option.key() + ": '" + written.get(option.key()) + "' cannot be used; expected "
                    + expected(option));
            return otherwise;
        }
        return option.hasDefaultValue() ? option.defaultValue() : otherwise;
    }

    /** The value of {@code option} if it is set. */
    public <T> Optional<T> find(ConfigOption<T> option) {
        return written.containsKey(option.key()) ? Optional.ofNullable(getOrNull(option)) : Optional.empty();
    }

    /** The value of an option that must be set; an empty text, and a problem noted, if it is not. */
    public String require(ConfigOption<String> option, String hint) {
        String value = get(option, "");
        verify(!value.isBlank(), option.key() + " is missing; " + hint);
        return value;
    }

    /** All settings below {@code prefix}, without it; they are handed on unchecked. */
    public Map<String, String> below(String prefix) {
        Map<String, String> found = new LinkedHashMap<>();
        for (String key : written.keySet()) {
            if (key.startsWith(prefix)) {
                asked.add(key);
                found.put(key.substring(prefix.length()), values.toMap().getOrDefault(key, ""));
            }
        }
        return found;
    }

    /** Notes {@code problem} unless {@code good}. */
    public void verify(boolean good, String problem) {
        if (!good) {
            problems.add(problem);
        }
    }

    /**
     * The finished record, if there is no problem.
     *
     * @throws InvalidSettings listing every problem, also settings that nothing asked for
     */
    public <T> T check(Supplier<T> finished) {
        written.keySet().stream()
                .filter(key -> !asked.contains(key))
                .forEach(key ->
                        problems.add(key + " is not a setting of this job; known are " + String.join(", ", asked)));
        if (!problems.isEmpty()) {
            throw new InvalidSettings(problems);
        }
        return finished.get();
    }

    /** The settings as written, fit to be shown: variables are not filled in. */
    public Map<String, String> written() {
        return Map.copyOf(written);
    }

    private <T> @org.jspecify.annotations.Nullable T getOrNull(ConfigOption<T> option) {
        asked.add(option.key());
        try {
            return values.get(option);
        } catch (IllegalArgumentException e) {
            problems.add(option.key() + ": '" + written.get(option.key()) + "' cannot be used; expected "
                    + expected(option));
            return null;
        }
    }

    private String resolved(String key, String value, UnaryOperator<String> environment) {
        Matcher variable = VARIABLE.matcher(value);
        if (!variable.matches()) {
            return value;
        }
        String found = environment.apply(variable.group(1));
        verify(found != null, key + " wants environment variable " + variable.group(1) + ", which is not set");
        return found == null ? "" : found;
    }

    private static String expected(ConfigOption<?> option) {
        return option.hasDefaultValue() ? "something like " + option.defaultValue() : "see the option's description";
    }
}
