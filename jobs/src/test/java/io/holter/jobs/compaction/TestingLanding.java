package io.holter.jobs.compaction;

import io.holter.archive.ArchiveLayout;
import io.holter.archive.Dataset;
import io.holter.archive.store.ObjectStore;
import io.holter.schema.landing.LandingSchema;
import io.holter.schema.topic.Topic;
import io.holter.schema.vital.VitalBatch;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificRecordBase;
import org.apache.parquet.avro.AvroParquetWriter;
import org.apache.parquet.avro.AvroWriteSupport;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;

/** Puts landing files where the archive job would. */
final class TestingLanding {
    private final ObjectStore store;
    private long offset;

    TestingLanding(ObjectStore store) {
        this.store = store;
    }

    record Arrival(VitalBatch batch, long arrived) {}

    String vitals(String name, List<Arrival> arrivals) throws IOException {
        String key = key(Dataset.VITALS, arrivals.get(0).arrived(), name);
        List<GenericRecord> rows = arrivals.stream().map(this::row).toList();
        write(key, LandingSchema.BATCH, SpecificData.get(), rows);
        return key;
    }

    <T extends SpecificRecordBase> String records(
            Topic topic, Class<T> type, String name, long arrived, List<T> records) throws IOException {
        Dataset dataset = Dataset.valueOf(topic.name());
        String key = key(dataset, arrived, name);
        Schema schema = LandingSchema.of(topic);
        List<GenericRecord> rows =
                records.stream().map(r -> wrapped(schema, r, arrived)).toList();
        write(key, schema, SpecificData.getForClass(type), rows);
        return key;
    }

    private static String key(Dataset dataset, long arrived, String name) {
        LocalDate day = LocalDate.ofInstant(Instant.ofEpochMilli(arrived), ZoneOffset.UTC);
        return ArchiveLayout.landing(dataset) + "dt=" + day + "/" + name + ".parquet";
    }

    private GenericRecord wrapped(Schema schema, SpecificRecordBase record, long arrived) {
        GenericRecord row = new GenericData.Record(schema);
        row.put("key", String.valueOf(record.get(0)));
        row.put("arrived", arrived);
        row.put("partition", 0);
        row.put("offset", offset++);
        row.put("record", record);
        return row;
    }

    private GenericRecord row(Arrival arrival) {
        VitalBatch batch = arrival.batch();
        GenericRecord row = new GenericData.Record(LandingSchema.BATCH);
        row.put("patient", batch.patient());
        row.put("arrived", arrival.arrived());
        row.put("partition", 0);
        row.put("offset", offset++);
        row.put("device", batch.device());
        row.put("signal", batch.signal());
        row.put("unit", batch.unit());
        row.put("sequence", batch.sequence());
        row.put("base", batch.base());
        row.put("offsets", batch.offsets());
        row.put("values", batch.values());
        row.put("flags", ByteBuffer.wrap(batch.flags()));
        return row;
    }

    private void write(String key, Schema schema, SpecificData model, List<GenericRecord> rows) throws IOException {
        try (ParquetWriter<GenericRecord> writer = AvroParquetWriter.<GenericRecord>builder(store.outputFile(key))
                .withSchema(schema)
                .withDataModel(model)
                .config(AvroWriteSupport.WRITE_OLD_LIST_STRUCTURE, "false")
                .withCompressionCodec(CompressionCodecName.ZSTD)
                .build()) {
            for (GenericRecord row : rows) {
                writer.write(row);
            }
        }
    }
}
