/** The facts of a report as FHIR R4 resources. */
@NullMarked
package io.holter.training.report.fhir;

import org.jspecify.annotations.NullMarked;
