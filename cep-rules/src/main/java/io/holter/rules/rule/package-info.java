/** What a rule says: plain records that describe parameters, steps, pattern, clearing and texts. Knows neither YAML nor Flink. */
@NullMarked
package io.holter.rules.rule;

import org.jspecify.annotations.NullMarked;
