package io.holter.rules.language;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.CelSourceLocation;
import dev.cel.common.ast.CelExpr;

/** Reports what is wrong inside a condition at its place in the file. */
record ConditionProblems(ProblemList problems, Place place, CelAbstractSyntaxTree ast) {

    /** Reports a problem at this part. */
    Typed broken(CelExpr part, String message, String hint) {
        CelSourceLocation at = ast.getSource().getOffsetLocation(offset(part)).orElse(CelSourceLocation.of(1, 0));
        problems.at(place.line(at.getLine()), place.column(at.getLine(), at.getColumn()), message, hint);
        return new Typed.Broken();
    }

    /** Where a part begins, or its operator stands, in the text of the condition. */
    int offset(CelExpr part) {
        return ast.getSource().getPositionsMap().getOrDefault(part.id(), 0);
    }
}
