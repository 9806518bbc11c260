/**
 * The servers that Holter needs, embedded in this JVM: a Kafka broker, an S3 object store and a Flink cluster with its
 * Web UI. For the demo, for replays and for tests on one machine; never part of a production jar. Knows topics, but
 * neither jobs nor the simulator.
 */
@NullMarked
package io.holter.local.platform;

import org.jspecify.annotations.NullMarked;
