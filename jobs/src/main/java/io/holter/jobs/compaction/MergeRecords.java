package io.holter.jobs.compaction;

import io.holter.archive.store.ObjectStore;
import io.holter.archive.store.StoreSettings;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.ListState;
import org.apache.flink.api.common.state.ListStateDescriptor;
import org.apache.flink.streaming.api.functions.KeyedProcessFunction;
import org.apache.flink.util.Collector;

/**
 * Gathers the new rows of one dataset and merges them into its files. One task per dataset: an identity may come again on
 * another day, so one place must see them all. These datasets are a thousand times smaller than vitals.
 */
final class MergeRecords extends KeyedProcessFunction<Integer, LandedRow, WrittenPart> {
    private static final long serialVersionUID = 1L;

    private final StoreSettings settings;
    private final Map<Integer, DatasetPlan> plans;
    private transient ObjectStore store;
    private transient ListState<LandedRow> rows;

    @SuppressWarnings("NullAway.Init") // Flink calls open first
    MergeRecords(StoreSettings settings, Map<Integer, DatasetPlan> plans) {
        this.settings = settings;
        this.plans = plans;
    }

    @Override
    public void open(OpenContext context) {
        store = ObjectStore.open(settings);
        rows = getRuntimeContext().getListState(new ListStateDescriptor<>("rows", LandedRow.class));
    }

    @Override
    public void processElement(LandedRow row, Context context, Collector<WrittenPart> out) throws Exception {
        rows.add(row);
        context.timerService().registerEventTimeTimer(Long.MAX_VALUE);
    }

    @Override
    public void onTimer(long timestamp, OnTimerContext context, Collector<WrittenPart> out) throws Exception {
        List<LandedRow> all = new ArrayList<>();
        rows.get().forEach(all::add);
        rows.clear();
        all.sort(Comparator.comparingLong(LandedRow::arrived)
                .thenComparingInt(LandedRow::partition)
                .thenComparingLong(LandedRow::offset));
        int dataset = context.getCurrentKey();
        DatasetPlan plan = plans.get(dataset);
        if (plan == null) {
            throw new IllegalStateException("rows of a dataset without a plan");
        }
        new RecordMerge<>(store, plan, RecordKind.of(dataset)).merge(all).forEach(out::collect);
    }

    @Override
    public void close() {
        if (store != null) {
            store.close();
        }
    }
}
