/**
 * Risk reports for medical staff: a worklist and a page per patient as static HTML in five languages, and the same facts
 * as FHIR R4. {@link io.holter.training.report.content.ReportData} is everything a report shows; rendering is a pure function of
 * it, so the same night gives the same bytes.
 */
@NullMarked
package io.holter.training.report;

import org.jspecify.annotations.NullMarked;
