/** Risk scores of a night: every patient at risk gets one, or a code that says why there is no number. Scores from plain numbers alone. */
@NullMarked
package io.holter.training.score;

import org.jspecify.annotations.NullMarked;
