@NullMarked
package io.holter.training.evaluate;

import org.jspecify.annotations.NullMarked;
