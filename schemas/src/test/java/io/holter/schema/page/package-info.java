/** Writes the pages of docs/ that say what the contracts are, from the contracts themselves. */
@NullMarked
package io.holter.schema.page;

import org.jspecify.annotations.NullMarked;
