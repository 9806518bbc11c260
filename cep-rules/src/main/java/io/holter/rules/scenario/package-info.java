/** Stories of samples with the alerts expected, and the runner that tells them to the detector without a cluster. */
@NullMarked
package io.holter.rules.scenario;

import org.jspecify.annotations.NullMarked;
