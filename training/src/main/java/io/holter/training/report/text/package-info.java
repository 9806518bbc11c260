/** Words, numbers and dates of the five languages. */
@NullMarked
package io.holter.training.report.text;

import org.jspecify.annotations.NullMarked;
