package io.holter.rules.pattern;

import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import org.apache.flink.api.common.state.MapState;
import org.apache.flink.api.common.state.MapStateDescriptor;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;

/** Keyed state in plain maps: key, then name of the state, then its entries. */
final class MemoryStateStore extends PatternStateStore {
    private final Map<Object, Map<String, Map<Object, Object>>> byKey = new HashMap<>();
    private Object key = "";

    void setKey(Object current) {
        key = current;
    }

    /** Entries of all states and keys. */
    int entries() {
        return byKey.values().stream()
                .flatMap(states -> states.values().stream())
                .mapToInt(Map::size)
                .sum();
    }

    private Map<Object, Object> entries(String state) {
        return byKey.computeIfAbsent(key, k -> new HashMap<>()).computeIfAbsent(state, s -> new HashMap<>());
    }

    @Override
    public <T> ValueState<T> getState(ValueStateDescriptor<T> descriptor) {
        return new MemoryValue<>(descriptor.getName());
    }

    @Override
    public <K, V> MapState<K, V> getMapState(MapStateDescriptor<K, V> descriptor) {
        return new MemoryMap<>(descriptor.getName());
    }

    private final class MemoryValue<T> implements ValueState<T> {
        private final String name;

        MemoryValue(String name) {
            this.name = name;
        }

        @Override
        @SuppressWarnings({"unchecked", "NullAway"}) // Flink says null for no value
        public T value() {
            return (T) entries(name).get("");
        }

        @Override
        public void update(T value) {
            entries(name).put("", value);
        }

        @Override
        public void clear() {
            entries(name).clear();
        }
    }

    private final class MemoryMap<K, V> implements MapState<K, V> {
        private final String name;

        MemoryMap(String name) {
            this.name = name;
        }

        @SuppressWarnings("unchecked")
        private Map<K, V> map() {
            return (Map<K, V>) entries(name);
        }

        @Override
        @SuppressWarnings("NullAway") // Flink says null for no value
        public V get(K entry) {
            return map().get(entry);
        }

        @Override
        public void put(K entry, V value) {
            map().put(entry, value);
        }

        @Override
        public void putAll(Map<K, V> entries) {
            map().putAll(entries);
        }

        @Override
        public void remove(K entry) {
            map().remove(entry);
        }

        @Override
        public boolean contains(K entry) {
            return map().containsKey(entry);
        }

        @Override
        public Iterable<Map.Entry<K, V>> entries() {
            return map().entrySet();
        }

        @Override
        public Iterable<K> keys() {
            return map().keySet();
        }

        @Override
        public Iterable<V> values() {
            return map().values();
        }

        @Override
        public Iterator<Map.Entry<K, V>> iterator() {
            return map().entrySet().iterator();
        }

        @Override
        public boolean isEmpty() {
            return map().isEmpty();
        }

        @Override
        public void clear() {
            map().clear();
        }

        private Map<Object, Object> entries(String state) {
            return MemoryStateStore.this.entries(state);
        }
    }
}
