/**
 * Training: candidates with few hyper-parameters, chosen by cross-validation over patients, and left at once in the neutral
 * form of {@code model}. The only package that may know Smile. Same rows and seed, same numbers, on any number of cores.
 */
@NullMarked
package io.holter.training.fit;

import org.jspecify.annotations.NullMarked;
