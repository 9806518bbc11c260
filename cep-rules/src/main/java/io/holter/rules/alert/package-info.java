/** The life of an alert episode: opened once, updated when worse, closed, re-armed. Pure functions over a small state. */
@NullMarked
package io.holter.rules.alert;

import org.jspecify.annotations.NullMarked;
