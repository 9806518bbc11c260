/** Kafka records on their way: what simulator and replay produce and the platform sends. */
@NullMarked
package io.holter.local.delivery;

import org.jspecify.annotations.NullMarked;
