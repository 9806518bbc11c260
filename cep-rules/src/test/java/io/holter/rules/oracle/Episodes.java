package io.holter.rules.oracle;

import io.holter.schema.alert.AlertStatus;
import io.holter.schema.alert.Severity;
import java.util.ArrayList;
import java.util.List;

/** The episodes of one rule and patient: opened once, updated when worse, closed, quiet for a while. */
final class Episodes {
    private final Sketch sketch;
    private final List<Expected> alerts = new ArrayList<>();
    private boolean open;
    private int episode = -1;
    private long started;
    private long closed;
    private Severity severity = Severity.S4;
    private double worst;
    private int suppressed;
    private long lastSuppressed = Long.MIN_VALUE;

    Episodes(Sketch sketch) {
        this.sketch = sketch;
    }

    /** Something that may open or worsen an episode. */
    record Onset(Severity severity, long started, long detected, double worst, List<Telling.Shown> evidence) {
        static Onset of(Sketch sketch, Severity severity, long started, long detected, List<Telling> tellings) {
            double worst = Double.NaN;
            for (Telling t : tellings) {
                boolean worse =
                        !Double.isNaN(t.worst()) && sketch.worst().orElseThrow().worse(t.worst(), worst);
                worst = worse ? t.worst() : worst;
            }
            return new Onset(
                    severity,
                    started,
                    detected,
                    worst,
                    tellings.stream().flatMap(t -> t.evidence().stream()).toList());
        }
    }

    void onset(Onset onset) {
        if (open) {
            worsen(onset);
        } else if (episode >= 0
                && onset.detected() < closed + sketch.rearm()
                && onset.severity().ordinal() >= severity.ordinal()) {
            suppressed += onset.started() > lastSuppressed ? 1 : 0;
            lastSuppressed = Math.max(lastSuppressed, onset.started());
        } else {
            open(onset);
        }
    }

    private void open(Onset onset) {
        open = true;
        episode++;
        // What lasts on after its episode has ended begins anew with that end: no two episodes have one start.
        started = episode > 0 && onset.started() <= started ? closed : onset.started();
        severity = onset.severity();
        worst = onset.worst();
        alert(AlertStatus.OPENED, onset.detected(), onset.evidence());
        suppressed = 0;
        lastSuppressed = Long.MIN_VALUE;
    }

    /** More severe, or worse by enough since it was last said. */
    void worsen(Onset onset) {
        boolean severer = open && onset.severity().ordinal() < severity.ordinal();
        boolean worse =
                open && sketch.worst().map(w -> w.due(onset.worst(), worst)).orElse(false);
        if (severer || worse) {
            severity = severer ? onset.severity() : severity;
            worst = worse ? onset.worst() : worst;
            alert(AlertStatus.UPDATED, onset.detected(), onset.evidence());
        }
    }

    void escalate(Onset onset, boolean opens) {
        if (opens) {
            onset(onset);
        } else {
            worsen(onset);
        }
    }

    void close(Telling why, long now) {
        if (open) {
            open = false;
            closed = now;
            alert(AlertStatus.CLOSED, now, why.evidence());
        }
    }

    private void alert(AlertStatus status, long detected, List<Telling.Shown> evidence) {
        alerts.add(new Expected(episode, status, severity, started, detected, suppressed, evidence));
    }

    List<Expected> alerts() {
        return alerts;
    }
}
