/**
 * Nightly compaction: what landed becomes the archive. Samples are sorted and deduplicated by measurement day and patient
 * bucket, only files that new data touch are written anew, and a manifest makes the result count.
 */
@NullMarked
package io.holter.jobs.compaction;

import org.jspecify.annotations.NullMarked;
