/** The envelope in which a rule travels to running jobs. Generated from the Avro schemas; a field may be null where its schema says so. */
@NullUnmarked
package io.holter.schema.rule;

import org.jspecify.annotations.NullUnmarked;
