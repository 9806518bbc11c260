/** Tests of the archive: manifest. */
@org.jspecify.annotations.NullMarked
package io.holter.archive.manifest;
