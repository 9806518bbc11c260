/** Tests of compaction. */
@org.jspecify.annotations.NullMarked
package io.holter.jobs.compaction;
