/** A real Flink cluster of separate processes, built from Flink's own artefacts, to submit the jobs' jar to. */
@NullMarked
package io.holter.local.cluster;

import org.jspecify.annotations.NullMarked;
