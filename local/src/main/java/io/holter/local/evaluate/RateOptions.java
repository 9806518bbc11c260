package io.holter.local.evaluate;

import java.nio.file.Path;

/**
 * What to evaluate; the numbers are those of rules RH-04, RH-01 and RH-02 unless changed.
 *
 * @param records folder of WFDB recordings
 * @param annotations type of the annotation file with rhythms and audited beats
 * @param beats type of the annotation file with the beats that the rules see
 * @param fast heart rate above which it is tachycardia, /min
 * @param slow heart rate below which it is bradycardia, /min
 * @param minutes how long either must last
 * @param pause shortest pause, s
 */
public record RateOptions(
        Path records, String annotations, String beats, double fast, double slow, int minutes, double pause) {}
