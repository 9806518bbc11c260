/**
 * Rules on their way to running jobs: what runs by now, what a change would do, and writing it to {@code rules.v1} and
 * {@code rules-history.v1} in one transaction that no second publisher can come between.
 */
@NullMarked
package io.holter.local.publication;

import org.jspecify.annotations.NullMarked;
