/**
 * The backtest job: a rule pack over the archive as if it had been at work then, with the operators of detection, beside
 * another pack on the same samples. The archive keeps what every sample was and when it arrived; which samples came in
 * one batch it keeps only as far as they arrived together.
 */
@NullMarked
package io.holter.jobs.backtest;

import org.jspecify.annotations.NullMarked;
