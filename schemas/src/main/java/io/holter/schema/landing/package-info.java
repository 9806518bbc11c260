/** What landing files hold: the contract between the archive job, which writes them, and compaction, which reads them. */
@NullMarked
package io.holter.schema.landing;

import org.jspecify.annotations.NullMarked;
