package io.holter.training.evaluate;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;

/** What becomes of a night's candidate. */
public sealed interface Decision {
    /** Why, in one sentence. */
    @JsonProperty
    String reason();

    /** Everything that was looked at. */
    @JsonProperty
    List<Check> checks();

    /** True if the candidate becomes the champion tonight. */
    @JsonProperty
    boolean promoted();

    /** True if nothing speaks against the candidate: a person may promote it. */
    @JsonProperty
    boolean eligible();

    /** The candidate becomes the champion. */
    record Promote(String reason, List<Check> checks) implements Decision {
        /** Copies. */
        public Promote {
            checks = List.copyOf(checks);
        }

        @Override
        public boolean promoted() {
            return true;
        }

        @Override
        public boolean eligible() {
            return true;
        }
    }

    /** Everything stays as it was. */
    record Keep(String reason, List<Check> checks, boolean eligible) implements Decision {
        /** Copies. */
        public Keep {
            checks = List.copyOf(checks);
        }

        @Override
        public boolean promoted() {
            return false;
        }
    }
}
