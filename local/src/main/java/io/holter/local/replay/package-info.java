/**
 * Real recordings as Kafka records: readers for six formats behind one interface, and the account of every row. Bad
 * input of any kind is a rejection with file, place and hint, never an exception.
 */
@NullMarked
package io.holter.local.replay;

import org.jspecify.annotations.NullMarked;
