package io.holter.jobs.archiving;

import io.holter.jobs.runtime.Arrived;
import io.holter.jobs.runtime.RawRecord;
import io.holter.schema.landing.LandingSchema;
import io.holter.schema.topic.Topic;
import java.io.IOException;
import java.io.Serializable;
import org.apache.avro.Schema;
import org.apache.avro.generic.IndexedRecord;
import org.apache.avro.specific.SpecificData;
import org.apache.flink.api.common.serialization.BulkWriter;
import org.apache.flink.connector.file.sink.FileSink;
import org.apache.flink.core.fs.FSDataOutputStream;
import org.apache.flink.core.fs.Path;
import org.apache.flink.formats.parquet.ParquetWriterFactory;
import org.apache.flink.streaming.api.functions.sink.filesystem.OutputFileConfig;
import org.apache.parquet.avro.AvroParquetWriter;
import org.apache.parquet.avro.AvroWriteSupport;
import org.apache.parquet.conf.HadoopParquetConfiguration;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.apache.parquet.io.OutputFile;

/**
 * Parquet files below {@code landing/<dataset>/}, exactly once: a file becomes visible with the checkpoint that holds
 * its last row. Files roll at every checkpoint and nothing runs after the commit (FLINK-38614).
 */
final class LandingSink {
    private static final int PAGE = 256 << 10;

    private LandingSink() {}

    /** The sink of {@code landing/vitals}. */
    static FileSink<LandedBatch> batches(ArchiveConfig config) {
        return sink(config, Topic.VITALS, (out, row) -> out.addElement(new BatchRow(row)));
    }

    /** The sink of any other dataset. */
    static FileSink<RawRecord> records(ArchiveConfig config, Topic topic) {
        return sink(config, topic, (out, row) -> out.addElement(RecordRow.of(row, LandingSchema.of(topic))));
    }

    private static <T extends Arrived> FileSink<T> sink(ArchiveConfig config, Topic topic, RowWriter<T> writer) {
        return FileSink.forBulkFormat(
                        new Path(config.store() + "/landing/" + LandingSchema.dataset(topic)),
                        new RowFactory<>(topic, config.rowGroup(), writer))
                .withBucketAssigner(new ArrivalBucket<T>(config.partition()))
                .withOutputFileConfig(OutputFileConfig.builder()
                        .withPartPrefix("part")
                        .withPartSuffix(".parquet")
                        .build())
                .build();
    }

    /** Hands a stream element on as an Avro row. */
    private interface RowWriter<T> extends Serializable {
        void write(BulkWriter<IndexedRecord> out, T row) throws IOException;
    }

    /** Opens one Parquet file. */
    private record RowFactory<T>(Topic topic, long rowGroup, RowWriter<T> rows) implements BulkWriter.Factory<T> {
        @Override
        public BulkWriter<T> create(FSDataOutputStream stream) throws IOException {
            Schema schema = LandingSchema.of(topic);
            BulkWriter<IndexedRecord> out =
                    new ParquetWriterFactory<IndexedRecord>(file -> writer(file, schema)).create(stream);
            return new Rows<>(out, rows);
        }

        private ParquetWriter<IndexedRecord> writer(OutputFile file, Schema schema) throws IOException {
            return AvroParquetWriter.<IndexedRecord>builder(file)
                    .withSchema(schema)
                    // Hadoop's defaults are a large XML file, read anew for every file written: do without.
                    .withConf(new HadoopParquetConfiguration(false))
                    .withDataModel(model())
                    .config(AvroWriteSupport.WRITE_OLD_LIST_STRUCTURE, "false")
                    // Times and values hardly repeat within a page; trying a dictionary first costs more than it saves.
                    .withDictionaryEncoding("offsets.list.element", false)
                    .withDictionaryEncoding("values.list.element", false)
                    .withCompressionCodec(CompressionCodecName.ZSTD)
                    .withRowGroupSize(rowGroup)
                    .withPageSize(PAGE)
                    .build();
        }

        /** The generated class's model: it knows how an Instant becomes a long. */
        private SpecificData model() {
            return topic == Topic.VITALS ? SpecificData.get() : SpecificData.getForSchema(record());
        }

        private Schema record() {
            Schema field = LandingSchema.of(topic).getField("record").schema();
            return field.getTypes().get(1);
        }
    }

    /** One open Parquet file. */
    private record Rows<T>(BulkWriter<IndexedRecord> out, RowWriter<T> rows) implements BulkWriter<T> {
        @Override
        public void addElement(T row) throws IOException {
            rows.write(out, row);
        }

        @Override
        public void flush() throws IOException {
            out.flush();
        }

        @Override
        public void finish() throws IOException {
            out.finish();
        }
    }
}
