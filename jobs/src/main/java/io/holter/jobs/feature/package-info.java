/**
 * The feature job: what was known of each patient at past index times and at tonight's, from nothing that arrived later,
 * and whether heart failure decompensated within 30 days after. Docs of every column are in the catalogue
 * {@link io.holter.jobs.feature.Feature}.
 */
@NullMarked
package io.holter.jobs.feature;

import org.jspecify.annotations.NullMarked;
