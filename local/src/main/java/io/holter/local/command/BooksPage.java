package io.holter.local.command;

import io.holter.local.screen.Screen;
import io.holter.local.stream.Accounting;
import java.util.Comparator;
import java.util.Map;

/** Shows the books of a run. */
final class BooksPage {
    private final Screen screen;

    BooksPage(Screen screen) {
        this.screen = screen;
    }

    /** Shows the books; false if they do not add up. */
    boolean show(Accounting books, String what) {
        screen.heading("Every sample accounted for");
        row(what, books.in());
        row("= archived", books.archive().rows());
        row("+ duplicates, left out", books.archive().duplicates());
        reasons("+ refused: ", books.refused());
        if (books.adds()) {
            screen.line("  %s", screen.paint("32", "The sums agree."));
        } else {
            screen.line(
                    "  %s", screen.paint("31", String.format("The sums do NOT agree: %,d missing.", books.missing())));
        }
        reasons("unreadable records: ", books.refusals().records());
        return books.adds();
    }

    private <K extends Enum<K>> void reasons(String label, Map<K, Long> counts) {
        counts.entrySet().stream()
                .sorted(Map.Entry.<K, Long>comparingByValue(Comparator.reverseOrder()))
                .forEach(e -> row(
                        label
                                + e.getKey()
                                        .name()
                                        .toLowerCase(java.util.Locale.ROOT)
                                        .replace('_', ' '),
                        e.getValue()));
    }

    private void row(String label, long count) {
        screen.line("  %-40s %,14d", label, count);
    }
}
