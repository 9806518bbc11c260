/** Compares distributions of simulated samples with those of real recordings, and says where they differ. */
@NullMarked
package io.holter.local.marginal;

import org.jspecify.annotations.NullMarked;
