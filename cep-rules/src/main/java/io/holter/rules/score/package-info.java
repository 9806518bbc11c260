/**
 * Established clinical scores as pure functions. Each says for whom it is valid and refuses everybody else; none takes
 * the place of a clinician.
 */
@NullMarked
package io.holter.rules.score;

import org.jspecify.annotations.NullMarked;
