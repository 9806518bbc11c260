/** Tests of loading reports. */
@NullMarked
package io.holter.training.report.load;

import org.jspecify.annotations.NullMarked;
