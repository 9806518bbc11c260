/**
 * Rows of archive and landing files. Samples are read and written through one reused row, without an object per row;
 * everything else as Avro records with the time at which they arrived.
 */
@NullMarked
package io.holter.archive.row;

import org.jspecify.annotations.NullMarked;
