/** Charts as inline SVG: every text escaped, every chart with a title and a description. */
@NullMarked
package io.holter.training.report.chart;

import org.jspecify.annotations.NullMarked;
