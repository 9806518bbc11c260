package io.holter.jobs.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import io.holter.schema.codec.Decoded;
import io.holter.schema.codec.RecordCodec;
import io.holter.schema.dead.DeadLetter;
import io.holter.schema.dead.Reason;
import io.holter.schema.intake.Intake;
import io.holter.schema.topic.Topic;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DeadLettersTest {
    private final DeadLetters letters = new DeadLetters();

    @Test
    void keepsPlaceKeyAndBytes() {
        RawRecord from = record(3);
        RawRecord record = letters.ofRecord(from, Reason.MALFORMED, "damaged");

        assertThat(record).isEqualTo(RawRecord.of(Topic.DEAD_LETTERS, "p", 7, 2, 9, record.value()));
        assertThat(read(record).getOriginal().remaining()).isEqualTo(3);
        assertThat(read(record).getTopic()).isEqualTo("vitals.v1");
    }

    @Test
    void isReadableHoweverLargeTheRecordWas() {
        assertThat(read(letters.ofRecord(record(10 << 20), Reason.TOO_LARGE, "large"))
                        .getOriginal()
                        .remaining())
                .isLessThan(1 << 20);
    }

    @Test
    void isReadableHoweverManySamplesWereRefused() {
        int[] positions = IntStream.range(0, 120_000).toArray();
        Intake.Refusal refusal = new Intake.Refusal(Reason.FUTURE, "ahead", positions);

        assertThat(read(letters.ofSamples(record(1 << 20), refusal)).getSampleCount())
                .isEqualTo(120_000);
    }

    private static RawRecord record(int size) {
        return RawRecord.of(Topic.VITALS, "p", 7, 2, 9, new byte[size]);
    }

    private static DeadLetter read(RawRecord letter) {
        return ((Decoded.Valid<DeadLetter>) RecordCodec.deadLetters().decode(letter.value())).value();
    }
}
