/** Why a rule did or did not fire for a patient: gathers what the detector saw, step by step and clause by clause. */
@NullMarked
package io.holter.rules.explain;

import org.jspecify.annotations.NullMarked;
