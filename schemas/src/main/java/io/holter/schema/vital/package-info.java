/** Samples on the wire: batches of one signal in primitive arrays, and their flags. */
@NullMarked
package io.holter.schema.vital;

import org.jspecify.annotations.NullMarked;
