package io.holter.jobs.detection;

import io.holter.jobs.detection.WorkingRule.Phase;
import io.holter.jobs.runtime.RawRecord;
import io.holter.rules.rule.Rule;
import io.holter.schema.codec.Decoded;
import io.holter.schema.codec.RecordCodec;
import io.holter.schema.dead.Reason;
import io.holter.schema.rule.RuleDefinition;
import io.holter.schema.rule.RuleKey;
import io.holter.schema.rule.RuleState;
import java.util.Map;
import java.util.Optional;
import org.apache.flink.api.common.state.BroadcastState;
import org.apache.flink.api.common.state.MapStateDescriptor;
import org.apache.flink.api.common.state.ReadOnlyBroadcastState;
import org.apache.flink.api.common.typeinfo.BasicTypeInfo;
import org.apache.flink.api.common.typeinfo.PrimitiveArrayTypeInfo;

/**
 * Keeps a task's {@link RuleBook} in step with the broadcast state: rule id to {@link RuleLife} as bytes. The compiled
 * rules are never state; they are made anew from it after a restart.
 */
public final class RuleStream {
    /** The broadcast state. */
    public static final MapStateDescriptor<String, byte[]> STATE = new MapStateDescriptor<>(
            "rules", BasicTypeInfo.STRING_TYPE_INFO, PrimitiveArrayTypeInfo.BYTE_PRIMITIVE_ARRAY_TYPE_INFO);

    private final RecordCodec<RuleDefinition> codec = RecordCodec.rules();
    private final RuleLifeCodec lives = new RuleLifeCodec();
    private final RuleBook book;
    private boolean restored;

    RuleStream(Map<String, String> startWith) {
        book = RuleBook.of(startWith);
    }

    /** The rules at work, with what {@code state} held before a restart. */
    RuleBook book(ReadOnlyBroadcastState<String, byte[]> state) throws Exception {
        if (!restored) {
            restored = true;
            for (Map.Entry<String, byte[]> entry : state.immutableEntries()) {
                book.restore(entry.getKey(), lives.decode(entry.getKey(), entry.getValue()));
            }
        }
        return book;
    }

    /**
     * Takes a record of {@code rules.v1}.
     *
     * @return true if it changed what is at work; else why it cannot be used, and then nothing has changed
     */
    Decoded<Boolean> take(RawRecord record, BroadcastState<String, byte[]> state) throws Exception {
        if (record.isTombstone()) {
            return new Decoded.Valid<>(false);
        }
        Decoded<RuleDefinition> decoded = codec.decode(record.value());
        if (decoded instanceof Decoded.Malformed<RuleDefinition> bad) {
            return new Decoded.Malformed<>(bad.reason(), bad.detail());
        }
        RuleDefinition definition = ((Decoded.Valid<RuleDefinition>) decoded).value();
        if (!RuleKey.fits(record.key(), definition)) {
            return new Decoded.Malformed<>(
                    Reason.KEY_MISMATCH, "the Kafka key is neither the rule's id nor that with ~shadow");
        }
        RuleLife before = book(state).life(definition.getRule());
        Decoded<RuleLife> after = after(before, definition, RuleKey.isShadow(record.key()));
        if (after instanceof Decoded.Malformed<RuleLife> bad) {
            return new Decoded.Malformed<>(bad.reason(), bad.detail());
        }
        RuleLife next = ((Decoded.Valid<RuleLife>) after).value();
        if (!next.equals(before)) {
            book.put(definition.getRule(), next);
            state.put(definition.getRule(), lives.encode(next));
        }
        return new Decoded.Valid<>(!next.working().equals(before.working()));
    }

    private static Decoded<RuleLife> after(RuleLife life, RuleDefinition definition, boolean shadow) {
        int known = shadow ? life.shadowVersion() : life.activeVersion();
        if (definition.getVersion() < known) {
            return new Decoded.Malformed<>(
                    Reason.OTHER,
                    "version " + definition.getVersion() + " comes after version " + known + "; versions only rise");
        }
        if (definition.getState() == RuleState.WITHDRAWN) {
            return new Decoded.Valid<>(
                    shadow ? life.shadowEnded(definition.getVersion()) : life.withdrawn(definition.getVersion()));
        }
        Optional<WorkingRule> running = life.in(shadow ? Phase.SHADOW : Phase.ACTIVE);
        if (definition.getVersion() == known && (running.isPresent() || !shadow)) {
            return again(life, running, definition);
        }
        Decoded<Rule> rule = RuleText.read(definition);
        if (rule instanceof Decoded.Malformed<Rule> bad) {
            return new Decoded.Malformed<>(bad.reason(), bad.detail());
        }
        Rule text = ((Decoded.Valid<Rule>) rule).value();
        return new Decoded.Valid<>(shadow ? life.shadowed(definition, text) : life.activated(definition, text));
    }

    /** A version that was there before: the same record once more is harmless, anything else is not. */
    private static Decoded<RuleLife> again(RuleLife life, Optional<WorkingRule> running, RuleDefinition definition) {
        boolean same = running.filter(r -> r.version() == definition.getVersion())
                .filter(r -> r.definition().getSha256().equals(definition.getSha256()))
                .isPresent();
        return same
                ? new Decoded.Valid<>(life)
                : new Decoded.Malformed<>(
                        Reason.OTHER,
                        "this version is at work with another text, or was withdrawn; raise the version with every"
                                + " change");
    }
}
