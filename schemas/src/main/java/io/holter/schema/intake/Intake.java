package io.holter.schema.intake;

import io.holter.schema.dead.Reason;
import io.holter.schema.vital.VitalBatch;
import java.util.List;

/**
 * What may be used of a batch and what not.
 *
 * @param accepted the usable samples in standard units, in order of time; possibly none
 * @param refusals the others by reason; every sample of the original is in exactly one of the two
 */
public record Intake(VitalBatch accepted, List<Refusal> refusals) {

    /** How many samples were refused. */
    public int refused() {
        return refusals.stream().mapToInt(r -> r.positions().length).sum();
    }

    /**
     * Samples refused for one reason.
     *
     * @param reason why
     * @param detail one sentence with a hint; holds no value and no pseudonym
     * @param positions positions of the samples in the original batch, ascending
     */
    public record Refusal(Reason reason, String detail, int[] positions) {}
}
