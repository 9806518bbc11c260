/**
 * The {@code holter} command line: one class per command, what it shows while it works, and how it says what went wrong.
 * Exit codes are 0 done, 1 failed, 2 bad usage.
 */
@NullMarked
package io.holter.local.command;

import org.jspecify.annotations.NullMarked;
