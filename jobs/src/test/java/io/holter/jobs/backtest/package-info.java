@NullMarked
package io.holter.jobs.backtest;

import org.jspecify.annotations.NullMarked;
