package io.holter.rules.pattern;

import io.holter.rules.rule.Rule;
import io.holter.rules.step.StepEvent;
import java.lang.reflect.Proxy;
import java.util.List;
import org.apache.flink.api.common.functions.RuntimeContext;

/** Patterns on plain maps, for scenarios and tests: finds the key in the event itself. */
public final class MemoryPatternHost implements PatternHost {
    private final MemoryStateStore store = new MemoryStateStore();
    private final CepPatternHost host = new CepPatternHost(store, noContext());

    private static RuntimeContext noContext() {
        Class<?>[] type = {RuntimeContext.class};
        return (RuntimeContext)
                Proxy.newProxyInstance(MemoryPatternHost.class.getClassLoader(), type, (proxy, method, arguments) -> {
                    throw new UnsupportedOperationException(
                            method.getName() + " outside of Flink; did flink-cep change?");
                });
    }

    @Override
    public List<PatternMatch> on(Rule rule, StepEvent event) {
        store.setKey(List.of(event.patient(), event.rule(), event.version()));
        return host.on(rule, event);
    }

    /** Entries kept for all keys together. */
    public int entries() {
        return store.entries();
    }

    @Override
    public long ended() {
        return host.ended();
    }

    @Override
    public boolean isEmpty() {
        return host.isEmpty();
    }

    @Override
    public void clear() {
        host.clear();
    }

    @Override
    public void close() {
        host.close();
    }
}
