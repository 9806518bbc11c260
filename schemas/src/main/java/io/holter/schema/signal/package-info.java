/** What is measured: signals with LOINC code, UCUM unit and plausible range, and unit conversion. */
@NullMarked
package io.holter.schema.signal;

import org.jspecify.annotations.NullMarked;
