/** Pages about rules that medical staff read, judge and sign. */
@NullMarked
package io.holter.local.catalogue;

import org.jspecify.annotations.NullMarked;
