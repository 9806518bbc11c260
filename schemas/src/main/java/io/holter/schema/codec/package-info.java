/** Bytes to records and back; the only place that knows Avro's wire format. */
@NullMarked
package io.holter.schema.codec;

import org.jspecify.annotations.NullMarked;
