package io.holter.local.replay;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The recordings in files and folders, in a stable order. */
final class RecordingPaths {
    private RecordingPaths() {}

    /** All regular files under {@code path}, or {@code path} itself if it is no folder; hidden files are left out. */
    static List<Path> under(Path path) throws IOException {
        if (!Files.isDirectory(path)) {
            return List.of(beatsOf(path));
        }
        List<Path> files;
        try (Stream<Path> walk = Files.walk(path)) {
            files = walk.filter(Files::isRegularFile)
                    .filter(file -> !name(file).startsWith("."))
                    .sorted()
                    .toList();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        return withoutCompanions(files);
    }

    /** A WFDB header alone stands for the record: its audited beats if there are any, else the automatic ones. */
    private static Path beatsOf(Path path) {
        if (!name(path).endsWith(".hea")) {
            return path;
        }
        String stem = name(path).substring(0, name(path).length() - ".hea".length());
        return Stream.of(".atr", ".atr.gz", ".qrs", ".qrs.gz")
                .map(type -> path.resolveSibling(stem + type))
                .filter(Files::isRegularFile)
                .findFirst()
                .orElse(path);
    }

    /** In a folder, a record is read once: not its header or signals, and automatic beats only without audited ones. */
    private static List<Path> withoutCompanions(List<Path> files) {
        Set<Path> all = new HashSet<>(files);
        List<Path> kept = new ArrayList<>();
        for (Path file : files) {
            String name = name(file);
            String stem = name.replaceFirst("\\.[a-z]+(\\.gz)?$", "");
            boolean audited = all.contains(file.resolveSibling(stem + ".atr"))
                    || all.contains(file.resolveSibling(stem + ".atr.gz"));
            boolean beats = audited
                    || all.contains(file.resolveSibling(stem + ".qrs"))
                    || all.contains(file.resolveSibling(stem + ".qrs.gz"));
            boolean companion = name.matches(".*\\.(hea|dat)(\\.gz)?") && beats;
            boolean automatic = name.matches(".*\\.qrs(\\.gz)?") && audited;
            if (!companion && !automatic) {
                kept.add(file);
            }
        }
        return kept;
    }

    private static String name(Path file) {
        Path name = file.getFileName();
        return name == null ? "" : name.toString();
    }
}
