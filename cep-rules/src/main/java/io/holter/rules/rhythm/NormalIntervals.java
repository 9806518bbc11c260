package io.holter.rules.rhythm;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/**
 * Variability of normal intervals (Task Force of ESC and NASPE, Circulation 1996;93:1043) without keeping them: sums only.
 * The newest interval waits for the next beat, because only its pause shows that a beat was premature.
 */
final class NormalIntervals {
    private int count;
    private double reference;
    private double sum;
    private double squares;
    private int steps;
    private double stepSquares;
    /** Newest interval that is known to be normal if the one after it follows it, else NaN. */
    private double before = Double.NaN;

    private double waiting = Double.NaN;

    /** Takes an interval that is no pause after a premature beat, ms. */
    void add(double interval) {
        settle();
        waiting = interval;
    }

    /** The interval that waits was premature, and the one that comes now is its pause: neither is normal. */
    void pause() {
        waiting = Double.NaN;
        before = Double.NaN;
    }

    /** A beat is missing: the next interval does not follow the one that waits. */
    void gap() {
        settle();
        before = Double.NaN;
    }

    /** The interval that waits is normal. */
    void settle() {
        if (Double.isNaN(waiting)) {
            return;
        }
        reference = count == 0 ? waiting : reference;
        count++;
        sum += waiting - reference;
        squares += (waiting - reference) * (waiting - reference);
        if (!Double.isNaN(before)) {
            steps++;
            stepSquares += (waiting - before) * (waiting - before);
        }
        before = waiting;
        waiting = Double.NaN;
    }

    /** SDNN, ms, or NaN for fewer than 2 intervals. */
    double deviation() {
        return count < 2 ? Double.NaN : Math.sqrt(Math.max(0, squares - sum * sum / count) / (count - 1));
    }

    /** RMSSD, ms, or NaN without two intervals that follow each other. */
    double successive() {
        return steps == 0 ? Double.NaN : Math.sqrt(stepSquares / steps);
    }

    /** Begins the next minute; its first interval follows the last of this. */
    void clear() {
        count = 0;
        sum = 0;
        squares = 0;
        steps = 0;
        stepSquares = 0;
    }

    void write(DataOutput out) throws IOException {
        out.writeInt(count);
        out.writeInt(steps);
        out.writeDouble(reference);
        out.writeDouble(sum);
        out.writeDouble(squares);
        out.writeDouble(stepSquares);
        out.writeDouble(before);
        out.writeDouble(waiting);
    }

    void read(DataInput in) throws IOException {
        count = in.readInt();
        steps = in.readInt();
        reference = in.readDouble();
        sum = in.readDouble();
        squares = in.readDouble();
        stepSquares = in.readDouble();
        before = in.readDouble();
        waiting = in.readDouble();
    }
}
