package io.holter.training.report.page;

import java.util.List;

/** An alert in words; {@code kind} is s1 to s4. */
public record AlertView(
        String kind,
        String severity,
        String title,
        String rule,
        String sentence,
        String since,
        String age,
        String state,
        boolean open,
        String timeliness,
        boolean fresh,
        String found,
        List<LimitView> limits,
        String step,
        String source) {

    /** A limit such as "heart rate 120 /min" and whether it is personal. */
    public record LimitView(String text, boolean personal) {}
}
