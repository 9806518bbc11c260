package io.holter.jobs.detection;

import io.holter.jobs.detection.WorkingRule.Phase;
import io.holter.rules.rule.Course;
import io.holter.rules.rule.Rule;
import io.holter.schema.codec.Decoded;
import io.holter.schema.codec.RecordCodec;
import io.holter.schema.rule.RuleDefinition;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/** The life of a rule as broadcast state: a format version, then definitions as they came; rules are compiled anew. */
final class RuleLifeCodec {
    private static final int FORMAT = 1;

    private final RecordCodec<RuleDefinition> codec = RecordCodec.rules();

    byte[] encode(RuleLife life) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(4096);
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeByte(FORMAT);
            out.writeInt(life.activeVersion());
            out.writeInt(life.shadowVersion());
            out.writeByte(life.working().size());
            for (WorkingRule w : life.working()) {
                byte[] definition = codec.encode(w.definition());
                out.writeByte(w.phase().ordinal());
                out.writeInt(w.lineage());
                out.writeInt(w.course().follows());
                out.writeInt(w.course().inCommon());
                out.writeInt(definition.length);
                out.write(definition);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /**
     * Reads what {@link #encode} wrote.
     *
     * @throws IllegalStateException if this release cannot run a rule that ran: it must not go silent unnoticed
     */
    RuleLife decode(String rule, byte[] bytes) {
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
            int format = in.readByte();
            if (format != FORMAT) {
                throw new IllegalStateException("state of rule " + rule + " has format " + format
                        + ", this release reads " + FORMAT + "; restore with the release that wrote it");
            }
            int activeVersion = in.readInt();
            int shadowVersion = in.readInt();
            int n = in.readByte();
            List<WorkingRule> working = new ArrayList<>(n);
            for (int i = 0; i < n; i++) {
                working.add(one(rule, in));
            }
            return new RuleLife(activeVersion, shadowVersion, working);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private WorkingRule one(String rule, DataInputStream in) throws IOException {
        Phase phase = Phase.values()[in.readByte()];
        int lineage = in.readInt();
        int follows = in.readInt();
        int inCommon = in.readInt();
        Decoded<RuleDefinition> definition = codec.decode(in.readNBytes(in.readInt()));
        RuleDefinition known = valid(rule, definition);
        Rule text = valid(rule, RuleText.read(known));
        return new WorkingRule(phase, new Course(text, lineage, phase == Phase.DRAINING, follows, inCommon), known);
    }

    private static <T> T valid(String rule, Decoded<T> decoded) {
        if (decoded instanceof Decoded.Valid<T> valid) {
            return valid.value();
        }
        throw new IllegalStateException("rule " + rule + " ran when the state was saved, this release cannot run it: "
                + ((Decoded.Malformed<T>) decoded).detail()
                + "; go back to the release before, publish a version that both can run, then upgrade");
    }
}
