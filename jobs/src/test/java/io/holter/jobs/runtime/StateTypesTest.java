package io.holter.jobs.runtime;

import static org.apache.flink.types.PojoTestUtils.assertSerializedAsPojoWithoutKryo;
import static org.assertj.core.api.Assertions.assertThat;

import io.holter.schema.topic.Topic;
import org.apache.flink.api.common.serialization.SerializerConfigImpl;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeutils.TypeSerializer;
import org.apache.flink.core.memory.DataInputDeserializer;
import org.apache.flink.core.memory.DataOutputSerializer;
import org.junit.jupiter.api.Test;

class StateTypesTest {
    @Test
    void rawRecordsTravelWithoutKryo() {
        assertSerializedAsPojoWithoutKryo(RawRecord.class);
    }

    @Test
    void rawRecordsComeBackAsTheyWent() throws Exception {
        RawRecord record = RawRecord.of(Topic.ALERTS, "p", 1, 2, 3, new byte[] {4, 5});
        TypeSerializer<RawRecord> serializer =
                TypeInformation.of(RawRecord.class).createSerializer(new SerializerConfigImpl());
        DataOutputSerializer out = new DataOutputSerializer(64);
        serializer.serialize(record, out);

        assertThat(serializer.deserialize(new DataInputDeserializer(out.getCopyOfBuffer())))
                .isEqualTo(record);
    }

    @Test
    void theOrderOfTopicsIsPartOfTheStateFormat() {
        assertThat(Topic.values())
                .startsWith(
                        Topic.VITALS,
                        Topic.CARE_EVENTS,
                        Topic.PROFILES,
                        Topic.OUTCOMES,
                        Topic.RULES,
                        Topic.ALERTS,
                        Topic.RISK_SCORES,
                        Topic.DEAD_LETTERS,
                        Topic.ALERTS_SHADOW,
                        Topic.RULES_HISTORY);
    }
}
