/** The state of one patient's rules: orders batches, keeps clocks, evaluates conditions and emits step events. Plain Java, no Flink. */
@NullMarked
package io.holter.rules.step;

import org.jspecify.annotations.NullMarked;
