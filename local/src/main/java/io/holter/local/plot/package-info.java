/** Plots of signals over time with limits and episodes: as SVG for pages, as characters for terminals. */
@NullMarked
package io.holter.local.plot;

import org.jspecify.annotations.NullMarked;
