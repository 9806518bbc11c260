/** Tests of risk reports. */
@NullMarked
package io.holter.training.report;

import org.jspecify.annotations.NullMarked;
