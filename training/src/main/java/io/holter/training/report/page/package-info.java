/** HTML pages: what they show is worked out here, FreeMarker only lays it out. */
@NullMarked
package io.holter.training.report.page;

import org.jspecify.annotations.NullMarked;
