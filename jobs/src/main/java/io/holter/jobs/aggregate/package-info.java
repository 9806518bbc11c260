/**
 * Releases for insurers: per quarter and insurer, aggregates of members who consented, never a person. Small counts are
 * suppressed, and further ones with them, until none of them follows from the others.
 */
@NullMarked
package io.holter.jobs.aggregate;

import org.jspecify.annotations.NullMarked;
