package io.holter.rules.language;

import dev.cel.common.CelFunctionDecl;
import dev.cel.common.CelOverloadDecl;
import dev.cel.common.types.CelType;
import dev.cel.common.types.SimpleType;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The functions that conditions may call, as CEL sees them. */
final class ConditionLibrary {
    private static final CelType BOOL = SimpleType.BOOL;
    private static final CelType NUMBER = SimpleType.DOUBLE;
    private static final CelType WORD = SimpleType.STRING;

    private static final List<CelFunctionDecl> OF_PROFILE = List.of(
            function("takes", BOOL, WORD),
            function("abs", NUMBER, NUMBER),
            function("least", NUMBER, NUMBER, NUMBER),
            function("greatest", NUMBER, NUMBER, NUMBER),
            CelFunctionDecl.newFunctionDeclaration(
                    "known", overload("known_number", BOOL, NUMBER), overload("known_truth", BOOL, BOOL)));
    private static final List<CelFunctionDecl> OF_READINGS = List.of(
            function("symptom", BOOL, WORD),
            function("due", BOOL, WORD),
            function("taken", BOOL, WORD),
            function("posture", BOOL, WORD),
            function("reported", BOOL, WORD),
            function("noted", BOOL, WORD),
            function("session_start", BOOL),
            function("session_stop", BOOL));

    private ConditionLibrary() {}

    /** The functions; {@code profileOnly} leaves out what only readings can answer. */
    static List<CelFunctionDecl> functions(boolean profileOnly) {
        return profileOnly
                ? OF_PROFILE
                : Stream.concat(OF_PROFILE.stream(), OF_READINGS.stream()).toList();
    }

    /** Their names. */
    static Set<String> names() {
        Set<String> names = new TreeSet<>();
        functions(false).forEach(f -> names.add(f.name()));
        return names;
    }

    private static CelFunctionDecl function(String name, CelType result, CelType... arguments) {
        return CelFunctionDecl.newFunctionDeclaration(name, overload(name + "_1", result, arguments));
    }

    private static CelOverloadDecl overload(String id, CelType result, CelType... arguments) {
        return CelOverloadDecl.newGlobalOverload(id, result, arguments);
    }
}
