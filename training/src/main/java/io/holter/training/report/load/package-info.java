/** Reads what a report shows from the archive, the scores and the model's evaluation. */
@NullMarked
package io.holter.training.report.load;

import org.jspecify.annotations.NullMarked;
