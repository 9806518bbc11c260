/**
 * What all streaming jobs share: records of Kafka as they are, arrival time as the only clock of Flink, settings that
 * are checked as a whole, and how a job survives failures. Knows nothing of any one job.
 */
@NullMarked
package io.holter.jobs.runtime;

import org.jspecify.annotations.NullMarked;
