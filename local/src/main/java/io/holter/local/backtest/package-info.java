/** A backtest on the embedded cluster, and what came of it as a table for terminals and as a page. */
@NullMarked
package io.holter.local.backtest;

import org.jspecify.annotations.NullMarked;
