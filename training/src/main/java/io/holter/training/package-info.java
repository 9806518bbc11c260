/**
 * The nightly run over one feature table: train, evaluate, gate, publish, score. Twice the same night gives the same bytes; a killed
 * night can be run again.
 */
@NullMarked
package io.holter.training;

import org.jspecify.annotations.NullMarked;
