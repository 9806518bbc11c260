/** Feature rows that training reads and the risk scores that come of it. Generated from the Avro schemas; a field may be null where its schema says so. */
@NullUnmarked
package io.holter.schema.risk;

import org.jspecify.annotations.NullUnmarked;
