/**
 * The detection job: samples to signals and steps, steps to patterns, patterns to alerts. It reads and writes Kafka
 * only, so that trouble with storage cannot delay an alert.
 */
@NullMarked
package io.holter.jobs.detection;

import org.jspecify.annotations.NullMarked;
