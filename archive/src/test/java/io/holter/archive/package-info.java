/** Tests of the archive. */
@org.jspecify.annotations.NullMarked
package io.holter.archive;
