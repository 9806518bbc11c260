/** Tests of the archive: store. */
@org.jspecify.annotations.NullMarked
package io.holter.archive.store;
