/**
 * How good a model is: discrimination, calibration, usefulness, with intervals over patients, in subgroups, beside simple
 * baselines; the gate that compares a candidate with the champion; the model card. Formulae from TRIPOD+AI and the papers
 * named in the classes. Knows models only by their predictions.
 */
@NullMarked
package io.holter.training.evaluate;

import org.jspecify.annotations.NullMarked;
