/** The Kafka topics by name, key and retention. */
@NullMarked
package io.holter.schema.topic;

import org.jspecify.annotations.NullMarked;
