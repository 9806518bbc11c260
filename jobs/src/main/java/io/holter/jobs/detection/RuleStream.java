package io.holter.jobs.detection;

import io.holter.jobs.runtime.RawRecord;
import io.holter.schema.codec.Decoded;
import io.holter.schema.codec.RecordCodec;
import io.holter.schema.dead.Reason;
import io.holter.schema.rule.RuleDefinition;
import java.util.List;
import java.util.Map;
import org.apache.flink.api.common.state.BroadcastState;
import org.apache.flink.api.common.state.MapStateDescriptor;
import org.apache.flink.api.common.state.ReadOnlyBroadcastState;
import org.apache.flink.api.common.typeinfo.BasicTypeInfo;
import org.apache.flink.api.common.typeinfo.PrimitiveArrayTypeInfo;

/**
 * Keeps a task's {@link RuleBook} in step with the broadcast state: rule id to the last good definition as bytes. The
 * compiled rules are never state; they are made anew from it after a restart.
 */
public final class RuleStream {
    /** The broadcast state. */
    public static final MapStateDescriptor<String, byte[]> STATE = new MapStateDescriptor<>(
            "rules", BasicTypeInfo.STRING_TYPE_INFO, PrimitiveArrayTypeInfo.BYTE_PRIMITIVE_ARRAY_TYPE_INFO);

    private final RecordCodec<RuleDefinition> codec = RecordCodec.rules();
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
                restore(entry.getValue());
            }
        }
        return book;
    }

    /** Takes a record of {@code rules.v1}; says why not if it cannot be used. */
    Decoded<RuleBook> take(RawRecord record, BroadcastState<String, byte[]> state) throws Exception {
        if (record.isTombstone()) {
            return new Decoded.Valid<>(book);
        }
        Decoded<RuleDefinition> decoded = codec.decode(record.value());
        if (decoded instanceof Decoded.Malformed<RuleDefinition> bad) {
            return new Decoded.Malformed<>(bad.reason(), bad.detail());
        }
        RuleDefinition definition = ((Decoded.Valid<RuleDefinition>) decoded).value();
        if (!definition.getRule().equals(record.key())) {
            return new Decoded.Malformed<>(Reason.KEY_MISMATCH, "the Kafka key is not the rule's id");
        }
        if (!book.isNew(definition)) {
            return new Decoded.Valid<>(book);
        }
        List<String> problems = book.take(definition);
        if (!problems.isEmpty()) {
            return new Decoded.Malformed<>(Reason.OTHER, String.join("; ", problems));
        }
        state.put(definition.getRule(), record.value());
        return new Decoded.Valid<>(book);
    }

    private void restore(byte[] bytes) {
        if (codec.decode(bytes) instanceof Decoded.Valid<RuleDefinition> valid && book.isNew(valid.value())) {
            book.take(valid.value());
        }
    }
}
