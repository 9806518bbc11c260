/** Code as it must not be, to prove that the rules bite. */
@NullMarked
package io.holter.architecture.violation;

import org.jspecify.annotations.NullMarked;
