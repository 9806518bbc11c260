package io.holter.rules.language;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.nodes.Node;

/** Collects what is wrong with one file, so that its author sees everything at once. */
public final class ProblemList {
    private final String file;
    private final List<String> lines;
    private final List<Problem> problems = new ArrayList<>();

    /** No problems yet with this file and its text. */
    public ProblemList(String file, String text) {
        this.file = file;
        this.lines = text.lines().toList();
    }

    /** Adds a problem at a mark. */
    public void at(Optional<Mark> mark, String message, String hint) {
        at(mark.map(Mark::getLine).orElse(0) + 1, mark.map(Mark::getColumn).orElse(0) + 1, message, hint);
    }

    /** Adds a problem where a node starts. */
    public void at(Node node, String message, String hint) {
        at(node.getStartMark(), message, hint);
    }

    /** Adds a problem at a line and column, both from 1. */
    public void at(int line, int column, String message, String hint) {
        problems.add(new Problem(file, line, column, message, hint));
    }

    /** True if nothing is wrong so far. */
    boolean isEmpty() {
        return problems.isEmpty();
    }

    /** How far a line, from 1, is indented. */
    int indent(int line) {
        if (line < 1 || line > lines.size()) {
            return 0;
        }
        String text = lines.get(line - 1);
        return text.length() - text.stripLeading().length();
    }

    /** Sorted by place, each problem once. */
    public List<Problem> sorted() {
        return problems.stream()
                .distinct()
                .sorted(Comparator.comparingInt(Problem::line).thenComparingInt(Problem::column))
                .toList();
    }
}
