/** Small state machines that work out a rule's derived values, one step per reading, in memory that does not grow. Knows no patients. */
@NullMarked
package io.holter.rules.derived;

import org.jspecify.annotations.NullMarked;
