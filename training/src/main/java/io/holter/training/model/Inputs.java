package io.holter.training.model;

import java.util.List;

/**
 * The inputs of a model in order, and the columns that they become: the standardised value of each input, then the
 * missing indicators of those that have one. Every column is 0 on average over development.
 *
 * @param inputs 1 to 500
 */
public record Inputs(List<Input> inputs) {
    private static final int MOST = 500;

    /** Copies and checks. */
    public Inputs {
        Bounds.size("inputs", inputs.size(), 1, MOST);
        inputs = List.copyOf(inputs);
        Bounds.check(
                inputs.stream().map(Input::feature).distinct().count() == inputs.size(), "inputs", "name one twice");
    }

    /** Number of columns. */
    public int columns() {
        return inputs.size() + (int) inputs.stream().filter(Input::indicator).count();
    }

    /** The columns for these feature values (NaN = missing), in the order of the inputs. */
    public double[] encode(double[] values) {
        double[] columns = new double[columns()];
        int next = inputs.size();
        for (int i = 0; i < inputs.size(); i++) {
            Input input = inputs.get(i);
            columns[i] = input.standardised(values[i]);
            if (input.indicator()) {
                columns[next++] = input.indicated(values[i]);
            }
        }
        return columns;
    }

    /** Adds what the columns of one input say to one figure per input. */
    double[] gather(double[] columns) {
        double[] gathered = new double[inputs.size()];
        int next = inputs.size();
        for (int i = 0; i < inputs.size(); i++) {
            gathered[i] = columns[i] + (inputs.get(i).indicator() ? columns[next++] : 0);
        }
        return gathered;
    }
}
