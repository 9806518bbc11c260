/** Manifests: the list of files that make up a dataset at a revision, and the catalogue of a feature table. */
@NullMarked
package io.holter.archive.manifest;

import org.jspecify.annotations.NullMarked;
