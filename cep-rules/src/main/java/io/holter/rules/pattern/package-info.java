/** Compiles a rule's pattern to a Flink CEP pattern and hosts its NFA. The only package that imports Flink. */
@NullMarked
package io.holter.rules.pattern;

import org.jspecify.annotations.NullMarked;
