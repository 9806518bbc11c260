/** What people see while a command works: stages with progress, bars on a terminal, plain lines elsewhere. */
@NullMarked
package io.holter.local.screen;

import org.jspecify.annotations.NullMarked;
