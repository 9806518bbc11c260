/** Decides which samples of a batch may be used, and why the others may not. */
@NullMarked
package io.holter.schema.intake;

import org.jspecify.annotations.NullMarked;
