/** What a risk report shows, as plain records, and the order in which patients need attention. Knows no output format. */
@NullMarked
package io.holter.training.report.content;

import org.jspecify.annotations.NullMarked;
