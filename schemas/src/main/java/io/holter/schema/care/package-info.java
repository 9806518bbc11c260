/** What is known of a patient besides samples: profile, care events, adjudicated outcomes. Generated from the Avro schemas; a field may be null where its schema says so. */
@NullUnmarked
package io.holter.schema.care;

import org.jspecify.annotations.NullUnmarked;
