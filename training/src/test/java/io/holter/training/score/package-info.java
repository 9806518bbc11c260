@NullMarked
package io.holter.training.score;

import org.jspecify.annotations.NullMarked;
