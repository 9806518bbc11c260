package io.holter.rules.language;

import dev.cel.common.ast.CelExpr;
import io.holter.rules.condition.Condition;
import io.holter.rules.condition.Logic;
import io.holter.rules.rule.Clause;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * A condition and the parts that it joins with {@code &&} outside of parentheses.
 *
 * @param when the whole condition
 * @param clauses its parts, in order
 */
record Clauses(Condition when, List<Clause> clauses) {
    /** What stands in for a condition with problems. */
    static final Clauses NONE = new Clauses(Condition.ALWAYS, List.of());

    /** Builds an expression with {@code build}; the parts of a condition go into {@code into}. */
    static Typed split(
            String text, CelExpr root, ConditionProblems problems, Function<CelExpr, Typed> build, List<Clause> into) {
        Set<Integer> joints = joints(text);
        List<CelExpr> parts = new ArrayList<>();
        flatten(root, joints, problems, parts);
        List<Typed> built = parts.stream().map(build).toList();
        if (built.size() == 1 && !(built.get(0) instanceof Typed.Bool)) {
            return built.get(0);
        }
        List<Integer> ends = new ArrayList<>(joints);
        ends.add(text.length());
        int from = 0;
        for (int i = 0; i < built.size(); i++) {
            if (!(built.get(i) instanceof Typed.Bool part)) {
                return new Typed.Broken();
            }
            into.add(new Clause(text.substring(from, ends.get(i)).strip().replaceAll("\\s+", " "), part.condition()));
            from = ends.get(i) + 2;
        }
        return new Typed.Bool(
                into.stream().map(Clause::condition).reduce(Logic::and).orElse(Condition.ALWAYS));
    }

    private static void flatten(CelExpr part, Set<Integer> joints, ConditionProblems problems, List<CelExpr> into) {
        boolean joins = part.getKind() == CelExpr.ExprKind.Kind.CALL
                && part.call().function().equals("_&&_")
                && joints.contains(problems.offset(part));
        if (joins) {
            part.call().args().forEach(p -> flatten(p, joints, problems, into));
        } else {
            into.add(part);
        }
    }

    /** Where {@code &&} stands outside of parentheses, texts and comments; nowhere if it binds weaker operators. */
    private static Set<Integer> joints(String text) {
        Set<Integer> joints = new TreeSet<>();
        int depth = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\'' || c == '"') {
                i = Math.max(i, text.indexOf(c, i + 1));
            } else if (text.startsWith("//", i)) {
                int end = text.indexOf('\n', i);
                i = end < 0 ? text.length() : end;
            } else if (c == '(' || c == '[') {
                depth++;
            } else if (c == ')' || c == ']') {
                depth--;
            } else if (depth == 0 && (c == '?' || text.startsWith("||", i))) {
                return Set.of();
            } else if (depth == 0 && text.startsWith("&&", i)) {
                joints.add(i++);
            }
        }
        return joints;
    }
}
