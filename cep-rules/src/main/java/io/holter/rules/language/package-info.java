/** Reads rule files (YAML with CEL conditions), checks everything and reports every problem with its place and a hint. */
@NullMarked
package io.holter.rules.language;

import org.jspecify.annotations.NullMarked;
