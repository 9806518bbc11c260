/**
 * The model card: one self-contained page, in plain words and after TRIPOD+AI, that a person reads before promoting a model. No script,
 * nothing from elsewhere, no patient.
 */
@NullMarked
package io.holter.training.card;

import org.jspecify.annotations.NullMarked;
