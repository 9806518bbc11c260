/**
 * A seeded generative cohort with ground truth: persons, physiology, heart-failure courses, planted alert episodes,
 * devices that upload late, twice, out of order or broken. Everything about patient i follows from the seed and i.
 */
@NullMarked
package io.holter.local.simulator;

import org.jspecify.annotations.NullMarked;
