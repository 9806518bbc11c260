@NullMarked
package io.holter.training.model;

import org.jspecify.annotations.NullMarked;
