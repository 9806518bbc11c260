/** Atrial fibrillation, ectopy and signal quality from RR intervals, beat by beat, in memory that does not grow. */
@NullMarked
package io.holter.rules.rhythm;

import org.jspecify.annotations.NullMarked;
