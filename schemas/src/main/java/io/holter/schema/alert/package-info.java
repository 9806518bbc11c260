/** Alerts as they leave detection: an episode, opened, updated and closed. Generated from the Avro schemas; a field may be null where its schema says so. */
@NullUnmarked
package io.holter.schema.alert;

import org.jspecify.annotations.NullUnmarked;
