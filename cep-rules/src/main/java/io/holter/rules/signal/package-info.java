/** Rolling memories over one patient's signals: steps taken, care events, runs of true samples. Bounded; knows no rule. */
@NullMarked
package io.holter.rules.signal;

import org.jspecify.annotations.NullMarked;
