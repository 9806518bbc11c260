package io.holter.training.dataset;

import io.holter.training.model.Input;
import io.holter.training.model.Inputs;
import java.util.List;
import java.util.stream.IntStream;

/** Where the inputs of a model stand in a catalogue: tables may gain features and change their order. */
public final class Positions {
    private Positions() {}

    /**
     * One position per input.
     *
     * @throws MismatchedTableException if the catalogue lacks one, or has it in another unit
     */
    public static int[] of(List<Feature> catalogue, Inputs inputs) {
        return inputs.inputs().stream().mapToInt(i -> of(catalogue, i)).toArray();
    }

    /** The values of a row, in the order of the inputs. */
    public static double[] pick(double[] values, int[] positions) {
        return IntStream.of(positions).mapToDouble(p -> values[p]).toArray();
    }

    private static int of(List<Feature> catalogue, Input input) {
        for (int i = 0; i < catalogue.size(); i++) {
            Feature feature = catalogue.get(i);
            if (feature.name().equals(input.feature())) {
                if (feature.unit().equals(input.unit())) {
                    return i;
                }
                throw new MismatchedTableException("feature " + feature.name() + " comes in " + feature.unit()
                        + ", the model was trained on " + input.unit() + "; train again or restore the unit");
            }
        }
        throw new MismatchedTableException("the feature table lacks " + input.feature()
                + ", which the model needs; run the feature step of the version that trained it, or train again");
    }
}
