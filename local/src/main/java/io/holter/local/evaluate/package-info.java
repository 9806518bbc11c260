/**
 * Measures detectors on annotated recordings: reads recordings with their truth, runs what the platform runs, compares
 * beat by beat and episode by episode, and writes the result as table, JSON and page.
 */
@NullMarked
package io.holter.local.evaluate;

import org.jspecify.annotations.NullMarked;
