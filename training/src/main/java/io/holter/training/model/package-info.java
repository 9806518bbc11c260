/**
 * The neutral risk model: plain numbers in signed JSON, and all it takes to score and to explain with them. Knows no
 * training library; a file is believed only after its signature, and never trusted about its own sizes.
 */
@NullMarked
package io.holter.training.model;

import org.jspecify.annotations.NullMarked;
