@NullMarked
package io.holter.training.dataset;

import org.jspecify.annotations.NullMarked;
