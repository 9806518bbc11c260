@NullMarked
package io.holter.training.fit;

import org.jspecify.annotations.NullMarked;
