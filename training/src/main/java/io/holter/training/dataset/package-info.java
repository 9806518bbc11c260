/**
 * From the feature table of a night to rows that may be learned from: refuses tables that are incomplete, drops rows without consent,
 * risk or label and counts them, and splits by patient and time. Knows no model.
 */
@NullMarked
package io.holter.training.dataset;

import org.jspecify.annotations.NullMarked;
