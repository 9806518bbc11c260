/** Tests of what reports say. */
@NullMarked
package io.holter.training.report.content;

import org.jspecify.annotations.NullMarked;
