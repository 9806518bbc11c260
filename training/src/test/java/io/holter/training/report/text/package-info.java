/** Tests of what reports say. */
@NullMarked
package io.holter.training.report.text;

import org.jspecify.annotations.NullMarked;
