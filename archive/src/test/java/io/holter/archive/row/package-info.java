/** Tests of the archive: row. */
@org.jspecify.annotations.NullMarked
package io.holter.archive.row;
