package io.holter.local.evaluate;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What to evaluate and how.
 *
 * @param records folder of the recordings
 * @param format wfdb, rr-csv or cinc
 * @param annotations type of the WFDB annotation file with rhythms
 * @param beats type of the one with beats
 * @param label rhythm of beats that no annotation names, or ""
 * @param crossValidate true to score each patient with weights that were learned without him
 * @param healthy folder of RR files of healthy people to learn from too, or null
 * @param artefacts true to add artefacts of pulse intervals first
 * @param without recordings to leave out in a second analysis
 * @param seed of bootstrap, folds and artefacts
 */
public record AfOptions(
        Path records,
        String format,
        String annotations,
        String beats,
        String label,
        boolean crossValidate,
        @Nullable Path healthy,
        boolean artefacts,
        List<String> without,
        long seed) {}
