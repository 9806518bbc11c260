package io.holter.rules.pattern;

import org.apache.flink.api.common.functions.RuntimeContext;
import org.apache.flink.api.common.state.MapState;
import org.apache.flink.api.common.state.MapStateDescriptor;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;

/** Patterns on the keyed state of a Flink operator. */
public final class FlinkPatternHost {
    private FlinkPatternHost() {}

    /** A host on the state of this keyed operator; call it in {@code open}, and {@code close} it. */
    public static PatternHost in(RuntimeContext context) {
        return new CepPatternHost(
                new PatternStateStore() {
                    @Override
                    public <T> ValueState<T> getState(ValueStateDescriptor<T> descriptor) {
                        return context.getState(descriptor);
                    }

                    @Override
                    public <K, V> MapState<K, V> getMapState(MapStateDescriptor<K, V> descriptor) {
                        return context.getMapState(descriptor);
                    }
                },
                context);
    }
}
