package io.holter.rules.language;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.nodes.Node;

/** Collects what is wrong with one file, so that its author sees everything at once. */
final class ProblemList {
    private final String file;
    private final List<Problem> problems = new ArrayList<>();

    ProblemList(String file) {
        this.file = file;
    }

    void at(Optional<Mark> mark, String message, String hint) {
        at(mark.map(Mark::getLine).orElse(0) + 1, mark.map(Mark::getColumn).orElse(0) + 1, message, hint);
    }

    void at(Node node, String message, String hint) {
        at(node.getStartMark(), message, hint);
    }

    void at(int line, int column, String message, String hint) {
        problems.add(new Problem(file, line, column, message, hint));
    }

    String file() {
        return file;
    }

    int size() {
        return problems.size();
    }

    /** Sorted by place, each problem once. */
    List<Problem> sorted() {
        return problems.stream()
                .distinct()
                .sorted(Comparator.comparingInt(Problem::line).thenComparingInt(Problem::column))
                .toList();
    }
}
