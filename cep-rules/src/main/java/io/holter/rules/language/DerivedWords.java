package io.holter.rules.language;

import io.holter.rules.rule.Statistic;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Derived values of a rule file in plain English. */
final class DerivedWords {
    private final PlainEnglish english;

    DerivedWords(PlainEnglish english) {
        this.english = english;
    }

    String of(Map<?, ?> d) {
        Optional<Statistic> statistic = Arrays.stream(Statistic.values())
                .filter(s -> d.containsKey(s.code()))
                .findFirst();
        if (statistic.isPresent()) {
            return statistic(statistic.get(), d);
        }
        if (d.containsKey("value")) {
            return english.of(d.get("value"));
        } else if (d.containsKey("ema")) {
            return "exponential average of " + english.of(d.get("ema")) + " over " + d.get("tau") + when(d);
        } else if (d.containsKey("cusum")) {
            return "what piles up of " + english.of(d.get("cusum")) + " above " + english.of(d.get("slack"))
                    + ", never below 0" + when(d);
        } else if (d.containsKey("keep")) {
            return "latest " + english.of(d.get("keep")) + when(d) + ", not older than " + d.get("max_age");
        } else if (d.containsKey("since")) {
            return "minutes since it was last true that " + english.of(d.get("since"));
        } else if (d.containsKey("scoring")) {
            return "how many findings of “" + english.of(d.get("scoring")) + "” give points";
        }
        return points(d);
    }

    private String statistic(Statistic statistic, Map<?, ?> d) {
        String of = name(statistic, d) + " of " + english.of(d.get(statistic.code())) + when(d);
        List<String> parts = new ArrayList<>(List.of(of + time(d)));
        if (d.containsKey("at_least")) {
            parts.add("from at least " + d.get("at_least") + (d.containsKey("days") ? " valid days" : ""));
        }
        if (d.containsKey("hours")) {
            parts.add("in at least " + d.get("hours") + " h of the day");
        }
        return String.join(", ", parts);
    }

    private static String name(Statistic statistic, Map<?, ?> d) {
        return switch (statistic) {
            case MEAN -> "mean";
            case MEDIAN -> "median";
            case MAD -> "robust standard deviation";
            case MIN -> "lowest";
            case MAX -> "highest";
            case RANGE -> "range (highest minus lowest)";
            case CHANGE -> "change (last minus first)";
            case COUNT -> "number";
            case SUM -> "sum";
            case SLOPE -> "slope per day";
            case PERCENTILE -> d.get("rank") + "th percentile";
            case SD -> "standard deviation";
            case MESOR -> "mean level of the 24-h cosine";
            case AMPLITUDE -> "amplitude of the 24-h cosine";
        };
    }

    private static String time(Map<?, ?> d) {
        if (d.containsKey("days")) {
            return ", days " + d.get("days") + " back (0 is today)";
        } else if (d.containsKey("each")) {
            return ", per day";
        } else if (d.containsKey("last")) {
            return ", last " + d.get("last") + " readings" + (d.containsKey("over") ? " of " + d.get("over") : "");
        }
        return " over " + d.get("over");
    }

    private String when(Map<?, ?> d) {
        return d.containsKey("when") ? " where " + english.of(d.get("when")) : "";
    }

    private String points(Map<?, ?> d) {
        List<String> groups = new ArrayList<>();
        RuleWords.mapping(d.get("points")).forEach((name, bands) -> {
            List<String> said = new ArrayList<>();
            if (bands instanceof List<?> list) {
                for (Object node : list) {
                    Map<?, ?> band = RuleWords.mapping(node);
                    said.add(band.get("points") + " if " + english.of(band.get("when")));
                }
            }
            groups.add(name.toString().replace('_', ' ') + ": " + String.join("; else ", said));
        });
        String least = d.containsKey("at_least") ? "; at least " + d.get("at_least") + " findings known" : "";
        return "sum of points — " + String.join(" · ", groups) + least;
    }
}
