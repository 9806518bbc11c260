/**
 * An independent judge of the rule engine: rules as small models, whole histories in lists, and the expected alerts worked out
 * naively from docs/rules.md. Shares no code with what it judges; slow and plain on purpose.
 */
@NullMarked
package io.holter.rules.oracle;

import org.jspecify.annotations.NullMarked;
