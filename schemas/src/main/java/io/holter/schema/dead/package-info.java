/** What could not be used, and why. Generated from the Avro schemas; a field may be null where its schema says so. */
@NullUnmarked
package io.holter.schema.dead;

import org.jspecify.annotations.NullUnmarked;
