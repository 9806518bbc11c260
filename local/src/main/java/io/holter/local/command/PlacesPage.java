package io.holter.local.command;

import io.holter.archive.ArchiveLayout;
import io.holter.local.night.NightOutcome;
import io.holter.local.screen.Screen;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Shows where the results are: objects of the store are plain files below the work folder. */
final class PlacesPage {
    private final Screen screen;
    private final WorkFolder folder;

    PlacesPage(Screen screen, WorkFolder folder) {
        this.screen = screen;
        this.folder = folder;
    }

    void show(List<NightOutcome> nights) {
        screen.heading("Where everything is");
        for (NightOutcome night : nights) {
            String reports = ArchiveLayout.reportFolder(night.date());
            place("reports " + night.date(), reports + "en/index.html");
        }
        place("releases to insurers", "releases");
        place("models", "models");
        place("archive", "archive");
        screen.line("  %-24s %s", "log", folder.path().resolve(LogFile.NAME));
    }

    private void place(String label, String key) {
        Path path = folder.object(key);
        if (Files.exists(path)) {
            screen.line("  %-24s %s", label, path);
        }
    }
}
