package io.holter.rules.oracle;

import java.util.List;

/**
 * Steps that were told in the order of the pattern.
 *
 * @param told positions among the readings at which something was told
 * @param detected when it was complete, ms
 */
record Match(List<Integer> told, long detected) {}
