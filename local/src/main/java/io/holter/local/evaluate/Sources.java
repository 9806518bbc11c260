package io.holter.local.evaluate;

import io.holter.local.platform.PlatformException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Chooses how a folder is read. */
final class Sources {
    /** Names of the formats. */
    static final List<String> FORMATS = List.of("wfdb", "rr-csv", "cinc");

    private Sources() {}

    static RecordSource open(Path folder, String format, String annotations, String beats, String label) {
        try {
            RecordSource source = switch (format) {
                case "wfdb" -> new WfdbSource(folder, annotations, beats, label);
                case "rr-csv" -> new RrTableSource(folder, beats, label);
                case "cinc" -> new CincSource(folder);
                default ->
                    throw new PlatformException(
                            "'" + format + "' is no format", "it is one of " + String.join(", ", FORMATS));
            };
            if (source.ids().isEmpty()) {
                throw new PlatformException(
                        folder + " holds no " + format + " recordings",
                        "wfdb looks for *." + annotations + " or *." + annotations
                                + ".gz (--annotations), rr-csv for *.txt and *.csv; --format chooses");
            }
            return source;
        } catch (IOException e) {
            throw new PlatformException(
                    String.valueOf(e.getMessage()), "--records names the folder, --format its kind", e);
        }
    }
}
