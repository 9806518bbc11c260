package io.holter.rules.pattern;

import io.holter.rules.rule.Rule;
import io.holter.rules.step.StepEvent;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Proxy;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.flink.api.common.ExecutionConfig;
import org.apache.flink.api.common.functions.RuntimeContext;
import org.apache.flink.api.common.state.MapState;
import org.apache.flink.api.common.state.MapStateDescriptor;
import org.apache.flink.api.common.state.StateDescriptor;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.api.common.typeutils.TypeSerializer;
import org.apache.flink.util.InstantiationUtil;

/** Patterns whose whole state can be written and read in between, as a restore from a savepoint does it. */
public final class RestartingPatternHost {
    private final Map<String, ValueStateDescriptor<?>> values = new HashMap<>();
    private final Map<String, MapStateDescriptor<?, ?>> maps = new HashMap<>();
    private final Set<Object> keys = new HashSet<>();
    private MemoryStateStore store = new MemoryStateStore();
    private CepPatternHost host = host();

    /** Takes the next event; finds the key in it. */
    public List<PatternMatch> on(Rule rule, StepEvent event) {
        Object key = List.of(event.patient(), event.rule(), event.version());
        keys.add(key);
        store.setKey(key);
        return host.on(rule, event);
    }

    /** Goes on with another host on what its serialisers wrote and read. */
    public void restart() {
        MemoryStateStore before = store;
        host.close();
        store = new MemoryStateStore();
        for (Object key : keys) {
            before.setKey(key);
            store.setKey(key);
            values.values().forEach(d -> move(d, before));
            maps.values().forEach(d -> move(d, before));
        }
        host = host();
    }

    private <T> void move(ValueStateDescriptor<T> descriptor, MemoryStateStore before) {
        try {
            T value = before.getState(descriptor).value();
            if (value != null) {
                store.getState(descriptor).update(copy(serializer(descriptor), value));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private <K, V> void move(MapStateDescriptor<K, V> descriptor, MemoryStateStore before) {
        serializer(descriptor);
        MapState<K, V> target = store.getMapState(descriptor);
        try {
            for (Map.Entry<K, V> e : before.getMapState(descriptor).entries()) {
                K key = copy(descriptor.getKeySerializer(), e.getKey());
                target.put(key, copy(descriptor.getValueSerializer(), e.getValue()));
            }
        } catch (Exception e) {
            throw new IllegalStateException("plain maps do not fail", e);
        }
    }

    private static <T> TypeSerializer<T> serializer(StateDescriptor<?, T> descriptor) {
        descriptor.initializeSerializerUnlessSet(new ExecutionConfig());
        return descriptor.getSerializer();
    }

    private static <T> T copy(TypeSerializer<T> serializer, T value) throws IOException {
        return InstantiationUtil.deserializeFromByteArray(
                serializer, InstantiationUtil.serializeToByteArray(serializer, value));
    }

    private CepPatternHost host() {
        return new CepPatternHost(
                new PatternStateStore() {
                    @Override
                    public <T> ValueState<T> getState(ValueStateDescriptor<T> descriptor) {
                        values.put(descriptor.getName(), descriptor);
                        return store.getState(descriptor);
                    }

                    @Override
                    public <K, V> MapState<K, V> getMapState(MapStateDescriptor<K, V> descriptor) {
                        maps.put(descriptor.getName(), descriptor);
                        return store.getMapState(descriptor);
                    }
                },
                (RuntimeContext) Proxy.newProxyInstance(
                        RestartingPatternHost.class.getClassLoader(),
                        new Class<?>[] {RuntimeContext.class},
                        (proxy, method, arguments) -> {
                            throw new UnsupportedOperationException(method.getName());
                        }));
    }

    /** Ends the host. */
    public void close() {
        host.close();
    }
}
