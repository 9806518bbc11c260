package io.holter.local.screen;

import java.io.PrintStream;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/** A stage on a terminal: a bar with rate and time left, replaced by the closing line. */
final class LiveStage implements Stage {
    private static final int WIDTH = 110;

    private final Screen screen;
    private final String name;
    private final ProgressBar bar;
    private final long started = System.nanoTime();
    private String result = "";

    LiveStage(Screen screen, PrintStream bars, String name, long total, String unit) {
        this.screen = screen;
        this.name = name;
        this.bar = new ProgressBarBuilder()
                .setTaskName("     " + name)
                .setInitialMax(total)
                .setUnit(unit.isEmpty() ? "" : " " + unit, 1)
                .setStyle(ProgressBarStyle.UNICODE_BLOCK)
                .setUpdateIntervalMillis(200)
                .setMaxRenderedLength(WIDTH)
                .setConsumer(new ConsoleProgressBarConsumer(bars, WIDTH))
                .clearDisplayOnFinish()
                .showSpeed()
                .build();
    }

    @Override
    public void at(long done) {
        if (bar.getMax() >= 0 && done > bar.getMax()) {
            bar.maxHint(done);
        }
        bar.stepTo(done);
    }

    @Override
    public void result(String text) {
        result = text;
    }

    @Override
    public void close() {
        bar.close();
        screen.finished(name, result, (System.nanoTime() - started) / 1e9);
    }
}
