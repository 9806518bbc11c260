/**
 * Kafka and Flink seen from outside: sends history into topics with its arrival times, publishes rules, submits jobs to
 * the embedded cluster and waits for them, reads topics back. Knows nothing of the simulator.
 */
@NullMarked
package io.holter.local.stream;

import org.jspecify.annotations.NullMarked;
