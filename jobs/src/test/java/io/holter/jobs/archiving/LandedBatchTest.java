package io.holter.jobs.archiving;

import static org.apache.flink.types.PojoTestUtils.assertSerializedAsPojoWithoutKryo;
import static org.assertj.core.api.Assertions.assertThat;

import io.holter.schema.landing.LandingSchema;
import java.util.Arrays;
import org.apache.avro.Schema;
import org.junit.jupiter.api.Test;

class LandedBatchTest {
    @Test
    void travelsWithoutKryo() {
        assertSerializedAsPojoWithoutKryo(LandedBatch.class);
    }

    @Test
    void hasTheFieldsOfItsSchemaInOrder() {
        assertThat(LandingSchema.BATCH.getFields())
                .map(Schema.Field::name)
                .containsExactlyElementsOf(Arrays.stream(LandedBatch.class.getRecordComponents())
                        .map(component -> component.getName())
                        .toList());
    }
}
