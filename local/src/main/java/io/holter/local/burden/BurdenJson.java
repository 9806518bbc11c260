package io.holter.local.burden;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.holter.jobs.aggregate.Interval;
import io.holter.schema.alert.Severity;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.ToIntFunction;

/** A report as JSON; shares are 0 to 1, delays in seconds, what is undefined is null. Holds no patient. */
public final class BurdenJson {
    private static final ObjectMapper MAPPER = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    private BurdenJson() {}

    /** Writes the file. */
    public static void write(BurdenReport report, Path file) throws IOException {
        Files.write(file, MAPPER.writeValueAsBytes(tree(report)));
    }

    static ObjectNode tree(BurdenReport report) {
        ObjectNode root = MAPPER.createObjectNode();
        root.put("subject", report.subject());
        root.put("healthy", report.healthy());
        Observation seen = report.comparison().seen();
        root.put("patients", seen.patients());
        root.put("patient_days", seen.days());
        root.put("samples", seen.samples());
        root.put("ward_patients", report.ward());
        budget(root.putObject("budget"), report);
        rules(root.putArray("rules"), report, false);
        rules(root.putArray("shadow_rules"), report, true);
        kinds(root.putArray("kinds"), report.comparison().kinds());
        report.comparison().missed().forEach(root.putObject("missed")::put);
        report.neverAsked().forEach(root.putArray("never_asked")::add);
        report.remarks().forEach(root.putArray("remarks")::add);
        return root;
    }

    private static void budget(ObjectNode node, BurdenReport report) {
        Budget budget = report.budget();
        node.put("met", report.met());
        node.put("false_s1_s2", budget.falseUrgent());
        interval(node.putObject("false_s1_s2_per_patient_year"), budget.perYear());
        node.put("most_false_s1_s2_per_patient_year", Budget.MOST_FALSE);
        node.put("clear_urgent_episodes", budget.expected());
        node.put("found_with_s1_s2", budget.found());
        node.put("found_with_any", budget.foundByAny());
        interval(node.putObject("sensitivity"), budget.sensitivity());
        node.put("least_sensitivity", Budget.LEAST_FOUND);
        interval(node.putObject("s2_per_patient_month"), budget.perMonth(Severity.S2));
        severities(node.putObject("alerts"), s -> budget.bySeverity().get(s.ordinal()));
        severities(node.putObject("false_alerts"), s -> budget.falseBySeverity().get(s.ordinal()));
        ObjectNode anchor = node.putObject("anchor");
        anchor.put("false_per_patient_year", Budget.ANCHOR_FALSE);
        anchor.put("sensitivity", Budget.ANCHOR_SENSITIVITY);
        anchor.put("source", "Adamson 2004");
        report.verdict().forEach(node.putArray("verdict")::add);
    }

    private static void rules(ArrayNode array, BurdenReport report, boolean shadow) {
        for (RuleFigures r : report.comparison().rules(shadow)) {
            ObjectNode node = array.addObject();
            node.put("rule", r.id());
            node.put("version", r.rule().version());
            node.put("title", r.title());
            node.put("episodes_clear", r.planted());
            node.put("episodes_clear_found", r.found());
            node.put("episodes_mild", r.plantedMild());
            node.put("episodes_mild_found", r.foundMild());
            interval(node.putObject("sensitivity"), r.sensitivity());
            number(node, "delay_s_median", r.delay(0.5) / 1_000);
            number(node, "delay_s_p90", r.delay(0.9) / 1_000);
            node.put("alerts", r.alerts());
            node.put("false_alerts", r.falseCount());
            node.put("false_s1_s2", r.falseUrgent());
            interval(node.putObject("false_per_patient_year"), r.falsePerYear());
            interval(node.putObject("ppv"), r.precision());
            number(node, "not_evaluable", r.unknown());
            node.put("readings", r.readings());
            node.put("late", r.late());
            node.put("suppressed", r.suppressed());
            number(node, "per_patient_day", r.perDay());
            number(node, "per_ward_day", r.perDay() * report.ward());
            severities(node.putObject("at_onset"), r::onset);
            severities(node.putObject("at_worst"), r::worst);
            severities(node.putObject("false_at_worst"), r::falseOf);
            ObjectNode within = node.putObject("false_within");
            report.comparison().falseWithin(r).forEach(within::put);
        }
    }

    private static void kinds(ArrayNode array, List<KindFigures> kinds) {
        for (KindFigures k : kinds) {
            ObjectNode node = array.addObject();
            node.put("kind", k.kind());
            node.put("in_budget", k.urgentKind());
            node.put("clear", k.clear());
            node.put("clear_found", k.clearFound());
            node.put("clear_found_with_s1_s2", k.clearUrgent());
            node.put("mild", k.mild());
            node.put("mild_found", k.mildFound());
            interval(node.putObject("sensitivity"), k.sensitivity());
            number(node, "delay_s_median", k.delay(0.5) / 1_000);
            number(node, "delay_s_p90", k.delay(0.9) / 1_000);
            k.byRule().forEach(node.putObject("found_by")::put);
        }
    }

    private static void severities(ObjectNode node, ToIntFunction<Severity> count) {
        for (Severity severity : Severity.values()) {
            node.put(severity.name(), count.applyAsInt(severity));
        }
    }

    private static void interval(ObjectNode node, Interval interval) {
        number(node, "value", interval.value());
        number(node, "low", interval.low());
        number(node, "high", interval.high());
    }

    private static void number(ObjectNode node, String name, double value) {
        if (Double.isFinite(value)) {
            node.put(name, value);
        } else {
            node.putNull(name);
        }
    }
}
