package io.holter.jobs.runtime;

import java.util.ArrayList;
import java.util.List;
import org.apache.flink.api.common.functions.RuntimeContext;
import org.apache.flink.api.common.state.ListState;
import org.apache.flink.api.common.state.ListStateDescriptor;
import org.apache.flink.api.common.typeinfo.TypeInformation;

/**
 * Holds the records of one key back until time has passed them, and then gives them out in
 * {@link RawRecord#ARRIVAL_ORDER}. Topics are read side by side at their own speed; through this a profile, an event
 * and a sample of one patient always meet in the same order.
 *
 * <p>Costs one append per record and one timer per distinct arrival. Used from within a keyed function: its owner
 * registers an event-time timer at the record's arrival and asks for what is due when any timer fires.
 */
public final class ArrivalOrder {
    private static final String STATE = "waiting";

    private final ListState<RawRecord> waiting;

    private ArrivalOrder(ListState<RawRecord> waiting) {
        this.waiting = waiting;
    }

    /** Keyed state named "waiting" in the function that {@code context} belongs to. */
    public static ArrivalOrder in(RuntimeContext context) {
        return new ArrivalOrder(
                context.getListState(new ListStateDescriptor<>(STATE, TypeInformation.of(RawRecord.class))));
    }

    /** Keeps {@code record} until it is due. */
    public void hold(RawRecord record) throws Exception {
        waiting.add(record);
    }

    /** The records that had arrived by {@code watermark}, in order; they are held no longer. */
    public List<RawRecord> due(long watermark) throws Exception {
        List<RawRecord> due = new ArrayList<>(4);
        List<RawRecord> rest = new ArrayList<>(0);
        for (RawRecord record : waiting.get()) {
            (record.arrived() <= watermark ? due : rest).add(record);
        }
        if (due.isEmpty()) {
            return due;
        }
        if (rest.isEmpty()) {
            waiting.clear();
        } else {
            waiting.update(rest);
        }
        if (due.size() > 1) {
            due.sort(RawRecord.ARRIVAL_ORDER);
        }
        return due;
    }
}
