/**
 * Rules about the code itself that every module runs on itself: who may know whom, and the house style. They live here
 * because every module already knows the contracts.
 */
@NullMarked
package io.holter.architecture;

import org.jspecify.annotations.NullMarked;
