package io.holter.local.screen;

/** A stage for logs and pipes: a line every few seconds. */
final class PlainStage implements Stage {
    private static final long INTERVAL = 5_000_000_000L;

    private final Screen screen;
    private final String name;
    private final long total;
    private final String unit;
    private final long started = System.nanoTime();
    private long shown = started;
    private String result = "";

    PlainStage(Screen screen, String name, long total, String unit) {
        this.screen = screen;
        this.name = name;
        this.total = total;
        this.unit = unit;
    }

    @Override
    public void at(long done) {
        long now = System.nanoTime();
        if (now - shown < INTERVAL) {
            return;
        }
        shown = now;
        double seconds = (now - started) / 1e9;
        screen.remark("     " + name + ": " + describe(done, seconds));
    }

    private String describe(long done, double seconds) {
        if (total <= 0) {
            return String.format(
                    "%.0f s%s", seconds, done > 0 && !unit.isEmpty() ? String.format(", %,d %s", done, unit) : "");
        }
        String left = done > 0 ? String.format(", %.0f s left", seconds * Math.max(0, total - done) / done) : "";
        return String.format(
                "%d %%, %,d of %,d %s, %,.0f/s%s", 100 * done / total, done, total, unit, done / seconds, left);
    }

    @Override
    public void result(String text) {
        result = text;
    }

    @Override
    public void close() {
        screen.finished(name, result, (System.nanoTime() - started) / 1e9);
    }
}
