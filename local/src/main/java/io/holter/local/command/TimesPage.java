package io.holter.local.command;

import io.holter.local.screen.Screen;

/** Shows how long each stage took, and the memory. */
final class TimesPage {
    private final Screen screen;

    TimesPage(Screen screen) {
        this.screen = screen;
    }

    void show() {
        screen.heading("Time and memory");
        double sum = 0;
        for (Screen.Lap lap : screen.laps()) {
            screen.line("  %-40s %10.1f s", lap.stage(), lap.seconds());
            sum += lap.seconds();
        }
        screen.line("  %-40s %10.1f s", "in all", sum);
        PeakMemory.mebibytes().ifPresent(mib -> screen.line("  %-40s %,10d MiB", "peak memory of the process", mib));
    }
}
