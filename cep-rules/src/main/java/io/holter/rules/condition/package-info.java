/** Conditions compiled to a tree that is evaluated per sample without allocation, in three-valued logic. Knows nothing of rules. */
@NullMarked
package io.holter.rules.condition;

import org.jspecify.annotations.NullMarked;
