package io.holter.local.screen;

import java.io.PrintStream;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What people see while a command works: one stage after the other on standard error, results on standard output. Keeps
 * the wall time per stage.
 */
public final class Screen {
    private final PrintWriter out;
    private final PrintWriter err;
    private final @Nullable PrintStream bars;
    private final boolean colour;
    private final List<Lap> laps = new ArrayList<>();

    /**
     * A stage that ended.
     *
     * @param stage its name
     * @param seconds how long it took
     */
    public record Lap(String stage, double seconds) {}

    /**
     * A screen on these writers.
     *
     * @param bars where progress bars are drawn; null for plain lines on {@code err}
     * @param colour whether to use colours
     */
    public Screen(PrintWriter out, PrintWriter err, @Nullable PrintStream bars, boolean colour) {
        this.out = out;
        this.err = err;
        this.bars = bars;
        this.colour = colour;
    }

    /** Begins a stage of known size; close it when it is done. */
    public Stage begin(String name, long total, String unit) {
        return bars == null ? new PlainStage(this, name, total, unit) : new LiveStage(this, bars, name, total, unit);
    }

    /** Begins a stage whose size nobody knows. */
    public Stage begin(String name) {
        return begin(name, -1, "");
    }

    /** A stage's closing line. */
    void finished(String name, String result, double seconds) {
        laps.add(new Lap(name, seconds));
        err.printf("%s %-42s %-52s %7.1f s%n", paint("32", "done"), name, result, seconds);
    }

    /** A line of the result. */
    public void line(String format, Object... values) {
        out.println(values.length == 0 ? format : String.format(format, values));
    }

    /** A heading within the result. */
    public void heading(String text) {
        out.println();
        out.println(paint("1", text));
    }

    /** A remark about progress. */
    public void remark(String text) {
        err.println(text);
    }

    /** The text in a colour (SGR code) if the terminal shows colours. */
    public String paint(String code, String text) {
        return colour ? "\u001b[" + code + "m" + text + "\u001b[0m" : text;
    }

    /** Wall time per stage, in order. */
    public List<Lap> laps() {
        return List.copyOf(laps);
    }
}
