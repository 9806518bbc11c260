package io.holter.rules.language;

import io.holter.rules.rule.Hold;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Reads how a condition must hold. */
final class HoldReader {
    private static final String HINT = "such as {for: 10 min, max_gap: 6 min, min_samples: 3} or {times: 3, of: 5}";
    private static final List<String> LASTING = List.of("for", "max_gap", "min_samples", "gaps", "coverage");
    private static final List<String> COUNTED = List.of("times", "of", "each", "within");

    private HoldReader() {}

    static Hold read(Fields step) {
        Optional<Fields> fields = step.optionalMapping("hold", HINT);
        if (fields.isEmpty()) {
            return Hold.NONE;
        }
        Fields f =
                fields.get().only("for", "max_gap", "min_samples", "gaps", "coverage", "times", "of", "each", "within");
        boolean lasting = LASTING.stream().anyMatch(f::has);
        boolean counted = COUNTED.stream().anyMatch(f::has);
        if (lasting && counted) {
            f.problems().at(f.node(), "'hold' either lasts ('for') or counts ('times'), not both", HINT);
        }
        return counted ? times(f) : lasting(f);
    }

    private static Hold lasting(Fields f) {
        Duration length = f.duration("for", "such as 10 min").orElse(Duration.ZERO);
        Duration maxGap = f.duration("max_gap", "such as 6 min").orElse(Duration.ZERO);
        int samples = f.wholeNumber("min_samples", 1, "at least 1").orElse(1);
        if (f.has("for") && !f.has("max_gap")) {
            f.missing("max_gap", "a run without a longest gap would hold through a night without data");
        }
        if (!length.isZero() && maxGap.compareTo(length) > 0) {
            f.problems().at(f.node(), "'max_gap' is longer than 'for'", "two samples would be enough; shorten max_gap");
        }
        boolean gapsBreak = f.optionalScalar("gaps", "break or hold")
                .flatMap(s ->
                        f.convert(s, "'gaps' is neither break nor hold", "break: a gap ends the run", HoldReader::gaps))
                .orElse(true);
        return new Hold.Lasting(length, maxGap, samples, gapsBreak, coverage(f));
    }

    private static double coverage(Fields f) {
        double share = f.has("coverage") ? f.number("coverage", "such as 0.8").orElse(0.0) : 0;
        if (share < 0 || share > 1) {
            f.problems().at(f.node(), "'coverage' is not between 0 and 1", "0.8: four of five minutes have a reading");
        }
        if (f.has("coverage") && !f.has("for")) {
            f.missing("for", "'coverage' is a share of the minutes of a run");
        }
        return share;
    }

    private static Optional<Boolean> gaps(String text) {
        return switch (text) {
            case "break" -> Optional.of(true);
            case "hold" -> Optional.of(false);
            default -> Optional.empty();
        };
    }

    private static Hold times(Fields f) {
        String hint = "such as {times: 3, of: 5}: at least 3 of the last 5";
        List.of("times", "of").stream().filter(k -> !f.has(k)).forEach(k -> f.missing(k, hint));
        int times = f.wholeNumber("times", 1, hint).orElse(1);
        int of = f.wholeNumber("of", 1, hint).orElse(Math.max(1, times));
        if (times > of) {
            f.problems().at(f.node(), "'times' is more than 'of': it can never hold", hint);
        }
        if (of > Hold.Times.MOST) {
            f.problems().at(f.node(), "'of' is more than " + Hold.Times.MOST, "count windows or days: each: 15 min");
        }
        String each = f.has("each") ? f.text("each", "such as 15 min, or day").orElse("day") : "";
        Duration window = each.isEmpty() || each.equals("day")
                ? Duration.ZERO
                : f.duration("each", "such as 15 min, or day").orElse(Duration.ZERO);
        Hold.Spell spell =
                each.isEmpty() ? Hold.Spell.READING : each.equals("day") ? Hold.Spell.DAY : Hold.Spell.WINDOW;
        Duration within = f.duration("within", "such as 48 h").orElse(Duration.ZERO);
        room(f, times, spell, window, within);
        return new Hold.Times(times, of, spell, window, within);
    }

    private static void room(Fields f, int times, Hold.Spell spell, Duration window, Duration within) {
        if (spell == Hold.Spell.WINDOW && window.compareTo(Duration.ofSeconds(1)) < 0) {
            f.problems().at(f.node(), "'each' must be at least 1 s", "such as 15 min, or day");
        }
        Duration spells = spell == Hold.Spell.DAY ? Duration.ofDays(1) : window;
        if (!within.isZero() && spells.multipliedBy(times - 1).compareTo(within) > 0) {
            f.problems().at(f.node(), "'within' leaves no room for 'times': it can never hold", "widen 'within'");
        }
    }
}
