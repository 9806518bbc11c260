/** Tests of the releases. */
@org.jspecify.annotations.NullMarked
package io.holter.jobs.aggregate;
