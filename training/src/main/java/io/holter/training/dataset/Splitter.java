package io.holter.training.dataset;

import io.holter.schema.risk.FeatureRow;
import io.holter.training.dataset.Eligibility.Verdict;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Splits by patient and time: a patient is a test patient by hash, every night the same; test rows are theirs after the
 * cut-off, development rows are all others' up to it. So no model, tonight's or earlier, ever saw a test patient.
 */
public final class Splitter {
    private final Eligibility eligibility;
    private final PatientHash hash;
    private final double testShare;
    private final double developmentTime;
    private final int folds;

    /**
     * A splitter.
     *
     * @param salt of the hash; changing it changes who is a test patient
     * @param testShare share of patients kept for tests, 0 to 1
     * @param developmentTime share of the distinct index times that development gets, 0 to 1
     * @param folds groups of development patients, 2 or more
     */
    public Splitter(Eligibility eligibility, String salt, double testShare, double developmentTime, int folds) {
        this.eligibility = eligibility;
        this.hash = new PatientHash(salt);
        this.testShare = testShare;
        this.developmentTime = developmentTime;
        this.folds = folds;
    }

    /** The split of a table; the order of its rows does not matter. */
    public Split split(FeatureTable table) {
        Map<Verdict, Integer> verdicts = new EnumMap<>(Verdict.class);
        List<Example> eligible = new ArrayList<>();
        for (FeatureRow row : table.rows()) {
            Verdict verdict = eligibility.of(row, table.index(), table.horizonDays());
            verdicts.merge(verdict, 1, Integer::sum);
            if (verdict == Verdict.ELIGIBLE) {
                eligible.add(example(row));
            }
        }
        eligible.sort(Comparator.comparing(Example::patient).thenComparing(Example::index));
        Instant cutOff = cutOff(eligible);
        List<Example> development = eligible.stream()
                .filter(e -> !isTest(e) && !e.index().isAfter(cutOff))
                .toList();
        List<Example> test = eligible.stream()
                .filter(e -> isTest(e) && e.index().isAfter(cutOff))
                .toList();
        return new Split(development, deal(development), folds, test, flow(table, verdicts, development, test));
    }

    private static Example example(FeatureRow row) {
        return new Example(
                row.getPatient(), row.getIndex(), FeatureTable.values(row), Boolean.TRUE.equals(row.getLabel()));
    }

    private boolean isTest(Example example) {
        return hash.share(example.patient()) < testShare;
    }

    private Instant cutOff(List<Example> eligible) {
        List<Instant> times =
                eligible.stream().map(Example::index).distinct().sorted().toList();
        int development = (int) Math.ceil(times.size() * developmentTime);
        return times.isEmpty() ? Instant.EPOCH : times.get(Math.max(0, development - 1));
    }

    /** Deals patients into folds, those with outcomes first, so that every fold has its share of them. */
    private int[] deal(List<Example> development) {
        Set<String> withEvent = new HashSet<>();
        development.stream().filter(Example::label).map(Example::patient).forEach(withEvent::add);
        List<String> patients = development.stream()
                .map(Example::patient)
                .distinct()
                .sorted(Comparator.comparing((String p) -> !withEvent.contains(p))
                        .thenComparing(hash::share))
                .toList();
        Map<String, Integer> fold = new HashMap<>();
        patients.forEach(p -> fold.put(p, fold.size() % folds));
        return development.stream().mapToInt(e -> fold.get(e.patient())).toArray();
    }

    private static ParticipantFlow flow(
            FeatureTable table, Map<Verdict, Integer> verdicts, List<Example> development, List<Example> test) {
        int eligible = verdicts.getOrDefault(Verdict.ELIGIBLE, 0);
        return new ParticipantFlow(
                table.rows().size(),
                (int) table.rows().stream()
                        .map(FeatureRow::getPatient)
                        .distinct()
                        .count(),
                verdicts.getOrDefault(Verdict.NOT_AT_RISK, 0),
                verdicts.getOrDefault(Verdict.NO_CONSENT, 0),
                verdicts.getOrDefault(Verdict.HORIZON_OPEN, 0),
                verdicts.getOrDefault(Verdict.NO_LABEL, 0),
                verdicts.getOrDefault(Verdict.TOO_FEW_DAYS, 0),
                eligible - development.size() - test.size(),
                part(development),
                part(test));
    }

    private static ParticipantFlow.Part part(List<Example> rows) {
        List<Example> events = rows.stream().filter(Example::label).toList();
        return new ParticipantFlow.Part(
                rows.size(),
                events.size(),
                patients(rows),
                patients(events),
                rows.stream()
                        .map(Example::index)
                        .min(Comparator.naturalOrder())
                        .map(Instant::toString)
                        .orElse(""),
                rows.stream()
                        .map(Example::index)
                        .max(Comparator.naturalOrder())
                        .map(Instant::toString)
                        .orElse(""));
    }

    private static int patients(List<Example> rows) {
        return rows.stream().map(Example::patient).collect(Collectors.toSet()).size();
    }
}
