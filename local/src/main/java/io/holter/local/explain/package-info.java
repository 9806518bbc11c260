/** Why a rule did or did not fire for one patient: the archive read again, detection in memory, told as text and page. */
@NullMarked
package io.holter.local.explain;

import org.jspecify.annotations.NullMarked;
