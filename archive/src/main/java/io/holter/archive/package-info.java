/**
 * The object store as jobs, training and reports see it: which objects there are, where they lie and which of them
 * count. Readers never list data files; they read the newest manifest of a dataset.
 */
@NullMarked
package io.holter.archive;

import org.jspecify.annotations.NullMarked;
