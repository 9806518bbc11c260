package io.holter.rules.language;

import com.google.common.collect.ImmutableList;
import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.ast.CelConstant;
import dev.cel.common.ast.CelExpr;

/** Reads whole numbers as decimal ones: CEL tells 5 from 5.0, authors of rules need not. */
final class WholeNumbers {
    private WholeNumbers() {}

    static CelAbstractSyntaxTree asDecimals(CelAbstractSyntaxTree parsed) {
        return CelAbstractSyntaxTree.newParsedAst(asDecimals(parsed.getExpr()), parsed.getSource());
    }

    private static CelExpr asDecimals(CelExpr part) {
        return switch (part.getKind()) {
            case CONSTANT ->
                part.constant().getKind() == CelConstant.Kind.INT64_VALUE
                        ? CelExpr.ofConstant(part.id(), CelConstant.ofValue((double)
                                part.constant().int64Value()))
                        : part;
            case CALL ->
                CelExpr.ofCall(
                        part.id(),
                        part.call().target(),
                        part.call().function(),
                        part.call().args().stream()
                                .map(WholeNumbers::asDecimals)
                                .collect(ImmutableList.toImmutableList()));
            default -> part;
        };
    }
}
