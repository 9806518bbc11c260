/**
 * Measures how much work alerts make and how much of it is in vain: runs rules over patients of whom the truth is known,
 * tells true alerts from false ones, and holds the figures against a budget.
 */
@NullMarked
package io.holter.local.burden;

import org.jspecify.annotations.NullMarked;
