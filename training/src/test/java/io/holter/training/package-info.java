@NullMarked
package io.holter.training;

import org.jspecify.annotations.NullMarked;
