package io.holter.rules.pattern;

import io.holter.rules.rule.Rule;
import io.holter.rules.rule.RulePattern;
import io.holter.rules.step.StepEvent;
import io.holter.rules.step.StepKind;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.flink.api.common.functions.RuntimeContext;
import org.apache.flink.api.common.serialization.SerializerConfigImpl;
import org.apache.flink.api.common.state.KeyedStateStore;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeutils.TypeSerializer;
import org.apache.flink.cep.nfa.ComputationState;
import org.apache.flink.cep.nfa.NFA;
import org.apache.flink.cep.nfa.NFAState;
import org.apache.flink.cep.nfa.NFAStateSerializer;
import org.apache.flink.cep.nfa.aftermatch.AfterMatchSkipStrategy;
import org.apache.flink.cep.nfa.compiler.NFACompiler;
import org.apache.flink.cep.nfa.sharedbuffer.SharedBuffer;
import org.apache.flink.cep.nfa.sharedbuffer.SharedBufferAccessor;
import org.apache.flink.util.FlinkRuntimeException;

/**
 * Hosts the NFAs of Flink CEP on any keyed state. Uses classes of flink-cep that are public but not promised to stay; a
 * test compares it with {@code CEP.pattern}, so that an upgrade that breaks them is noticed.
 *
 * <p>NFA time is measurement time. It belongs to one thread.
 */
final class CepPatternHost implements PatternHost {
    private static final TypeInformation<StepEvent> EVENTS = TypeInformation.of(StepEvent.class);

    private final Map<String, NFA<StepEvent>> compiled = new HashMap<>();
    private final RuntimeContext context;
    private final SharedBuffer<StepEvent> buffer;
    private final ValueState<NFAState> states;
    private long ended;

    /** A host; the context is only passed on to conditions, which ask it for nothing. */
    CepPatternHost(KeyedStateStore store, RuntimeContext context) {
        this.context = context;
        TypeSerializer<StepEvent> events = EVENTS.createSerializer(new SerializerConfigImpl());
        this.buffer = new SharedBuffer<>(store, events);
        // Each buffer starts a thread that logs cache statistics and would keep the JVM alive.
        this.buffer.releaseCacheStatisticsTimer();
        this.states = store.getState(new ValueStateDescriptor<>("holter-nfa", new NFAStateSerializer()));
    }

    @Override
    public List<PatternMatch> on(Rule rule, StepEvent event) {
        if (event.kind() == StepKind.ENDED) {
            clear();
            return List.of();
        }
        boolean relevant = event.kind() == StepKind.STEP || event.kind() == StepKind.CLOCK;
        if (!relevant || !(rule.pattern() instanceof RulePattern.Sequence sequence)) {
            return List.of();
        }
        try {
            return run(nfa(rule, sequence), sequence, event);
        } catch (Exception e) {
            throw new FlinkRuntimeException("the pattern of rule " + rule.key() + " failed at " + event, e);
        }
    }

    private List<PatternMatch> run(NFA<StepEvent> nfa, RulePattern.Sequence sequence, StepEvent event)
            throws Exception {
        NFAState known = states.value();
        boolean step = event.kind() == StepKind.STEP;
        if (known == null && !step) {
            return List.of();
        }
        NFAState state = known == null ? nfa.createInitialNFAState() : known;
        List<PatternMatch> matches = new ArrayList<>();
        // A clock event says that its time is over.
        long time = step ? event.time() : event.time() + 1;
        AfterMatchSkipStrategy skip = PatternCompiler.skip(sequence);
        try (SharedBufferAccessor<StepEvent> accessor = buffer.getAccessor()) {
            Collection<Map<String, List<StepEvent>>> absences = nfa.advanceTime(accessor, state, time, skip).f0;
            absences.forEach(m -> matches.add(absence(m, sequence, event)));
            if (step) {
                nfa.process(accessor, state, event, time, skip, () -> time)
                        .forEach(m -> matches.add(new PatternMatch(events(m, sequence), time, event.arrived())));
            }
            ended += Crowd.thin(state, sequence, accessor);
            // No second event of this key has this time: the count of events at it may go.
            accessor.advanceTime(time + 1);
        }
        store(state);
        return matches;
    }

    private void store(NFAState state) throws Exception {
        if (isIdle(state)) {
            states.clear();
        } else if (state.isStateChanged()) {
            state.resetStateChanged();
            state.resetNewStartPartialMatch();
            states.update(state);
        }
    }

    private static boolean isIdle(NFAState state) {
        return state.getCompletedMatches().isEmpty()
                && state.getPartialMatches().stream()
                        .map(ComputationState::getPreviousBufferEntry)
                        .allMatch(entry -> entry == null);
    }

    private static PatternMatch absence(
            Map<String, List<StepEvent>> match, RulePattern.Sequence sequence, StepEvent event) {
        List<StepEvent> events = events(match, sequence);
        long deadline = events.get(0).time() + sequence.within().toMillis();
        return new PatternMatch(events, deadline, event.arrived());
    }

    private static List<StepEvent> events(Map<String, List<StepEvent>> match, RulePattern.Sequence sequence) {
        List<StepEvent> events = new ArrayList<>();
        int places = PatternCompiler.places(sequence).size();
        for (int i = 0; i < places; i++) {
            events.addAll(match.get(PatternCompiler.state(i)));
        }
        return List.copyOf(events);
    }

    private NFA<StepEvent> nfa(Rule rule, RulePattern.Sequence sequence) throws Exception {
        NFA<StepEvent> known = compiled.get(rule.key());
        if (known != null) {
            return known;
        }
        NFA<StepEvent> nfa = NFACompiler.compileFactory(PatternCompiler.compile(rule, sequence), true)
                .createNFA();
        nfa.open(context, new org.apache.flink.configuration.Configuration());
        compiled.put(rule.key(), nfa);
        return nfa;
    }

    @Override
    public long ended() {
        return ended;
    }

    @Override
    public boolean isEmpty() {
        try {
            return states.value() == null && buffer.isEmpty();
        } catch (Exception e) {
            throw new FlinkRuntimeException("state of patterns cannot be read", e);
        }
    }

    @Override
    public void clear() {
        try {
            NFAState state = states.value();
            if (state != null) {
                release(state);
                states.clear();
            }
        } catch (Exception e) {
            throw new FlinkRuntimeException("state of patterns cannot be cleared", e);
        }
    }

    private void release(NFAState state) throws Exception {
        try (SharedBufferAccessor<StepEvent> accessor = buffer.getAccessor()) {
            for (ComputationState partial : state.getPartialMatches()) {
                if (partial.getPreviousBufferEntry() != null) {
                    accessor.releaseNode(partial.getPreviousBufferEntry(), partial.getVersion());
                    accessor.releaseEvent(partial.getStartEventID());
                }
            }
            accessor.advanceTime(Long.MAX_VALUE);
        }
    }

    @Override
    public void close() {
        buffer.releaseCacheStatisticsTimer();
    }
}
