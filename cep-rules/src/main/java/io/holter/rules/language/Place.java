package io.holter.rules.language;

import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.nodes.ScalarNode;

/** Finds places inside a condition again in the file: exact for one-line and literal scalars, else the scalar's start. */
final class Place {
    private final ScalarNode scalar;
    private final ProblemList problems;
    private final boolean literal;
    private final boolean oneLine;
    private final int quote;

    Place(ScalarNode scalar, ProblemList problems) {
        this.scalar = scalar;
        this.problems = problems;
        ScalarStyle style = scalar.getScalarStyle();
        this.literal = style == ScalarStyle.LITERAL;
        this.oneLine = start(scalar.getStartMark()) == start(scalar.getEndMark());
        this.quote = style == ScalarStyle.PLAIN ? 0 : 1;
    }

    private static int start(java.util.Optional<Mark> mark) {
        return mark.map(Mark::getLine).orElse(0);
    }

    /** Line in the file of a line (from 1) of the condition. */
    int line(int line) {
        return start(scalar.getStartMark()) + (literal ? 1 : 0) + (literal ? line : 1);
    }

    /** Column in the file, from 1, of a column (from 0) of the condition. */
    int column(int line, int column) {
        int first = scalar.getStartMark().map(Mark::getColumn).orElse(0) + 1;
        if (literal) {
            return column + 1 + problems.indent(line(1));
        }
        return oneLine ? first + quote + column : first;
    }
}
