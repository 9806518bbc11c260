package io.holter.training.report;

import io.holter.training.report.text.Language;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;

/** Writes made-up reports into a folder, to look at them in a browser: arguments are the folder and how many patients. */
final class ReportPreview {
    private ReportPreview() {}

    public static void main(String[] args) {
        Path root = Path.of(args[0]);
        int patients = Integer.parseInt(args[1]);
        PageSink files = (key, content) -> {
            try {
                Path file = root.resolve(key);
                Files.createDirectories(file.getParent());
                Files.write(file, content);
            } catch (IOException e) {
                throw new UncheckedIOException("Cannot write " + key, e);
            }
        };
        new ReportWriter(new PageToken(new byte[16]))
                .write(files, TestingNight.of(patients), EnumSet.allOf(Language.class));
    }
}
