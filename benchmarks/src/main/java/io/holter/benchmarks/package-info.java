/**
 * Speed and memory of detection, measured side by side with stock Flink CEP, Siddhi and Esper. Not part of the product:
 * it links libraries whose licences the product does not carry.
 */
@NullMarked
package io.holter.benchmarks;

import org.jspecify.annotations.NullMarked;
