/**
 * The archive job: every record of Kafka lands as a Parquet row, exactly once, or becomes a dead letter with its
 * reason. It does the accounting of the platform and is no part of the way of an alert.
 */
@NullMarked
package io.holter.jobs.archiving;

import org.jspecify.annotations.NullMarked;
