package io.holter.local.replay;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * What became of every row: {@code rows = accepted + sum of rejected}.
 *
 * @param files one account per file, in the order read
 */
public record ReplayAccount(List<FileAccount> files) {

    /** Copies the list. */
    public ReplayAccount {
        files = List.copyOf(files);
    }

    /** Rows, data points and values read. */
    public long rows() {
        return files.stream().mapToLong(FileAccount::rows).sum();
    }

    /** Samples sent. */
    public long accepted() {
        return files.stream().mapToLong(FileAccount::accepted).sum();
    }

    /** Rows not sent, by reason. */
    public Map<RejectReason, Long> rejected() {
        Map<RejectReason, Long> sum = new EnumMap<>(RejectReason.class);
        files.forEach(f -> f.rejected().forEach((reason, n) -> sum.merge(reason, n, Long::sum)));
        return sum;
    }

    /** The first rows rejected for a reason, over all files. */
    public List<String> places(RejectReason reason) {
        return files.stream().flatMap(f -> f.places(reason).stream()).limit(3).toList();
    }

    /** The account as text for people: totals, then one line a reason with places and hint. */
    public String toText() {
        List<String> lines = new ArrayList<>();
        lines.add(String.format(
                "%,d files, %,d rows: %,d samples sent, %,d rejected",
                files.size(), rows(), accepted(), rows() - accepted()));
        rejected()
                .forEach((reason, n) -> lines.add(String.format(
                        "  %,10d  %-20s %s (%s)", n, reason.code(), reason.hint(), String.join(", ", places(reason)))));
        return String.join("\n", lines) + "\n";
    }
}
