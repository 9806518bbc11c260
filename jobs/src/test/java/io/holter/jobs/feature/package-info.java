/** Tests of the feature job. */
@org.jspecify.annotations.NullMarked
package io.holter.jobs.feature;
