package io.holter.archive.row;

import io.holter.archive.store.ObjectStore;
import io.holter.archive.store.StoreException;
import io.holter.schema.vital.VitalBatch;
import java.io.IOException;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.hadoop.conf.Configuration;
import org.apache.parquet.conf.HadoopParquetConfiguration;
import org.apache.parquet.conf.ParquetConfiguration;
import org.apache.parquet.hadoop.ParquetReader;
import org.apache.parquet.hadoop.api.InitContext;
import org.apache.parquet.hadoop.api.ReadSupport;
import org.apache.parquet.io.InputFile;
import org.apache.parquet.io.api.RecordMaterializer;
import org.apache.parquet.schema.MessageType;

/** Reads files of {@code landing/vitals}: batches with primitive arrays, no boxed sample. */
public final class LandedBatchFile {
    private LandedBatchFile() {}

    /** Hands every batch with its arrival time to {@code sink}. */
    public static void read(ObjectStore store, String key, Consumer<Archived<VitalBatch>> sink) {
        try (ParquetReader<Archived<VitalBatch>> reader = new Builder(store.inputFile(key)).build()) {
            for (Archived<VitalBatch> row = reader.read(); row != null; row = reader.read()) {
                sink.accept(row);
            }
        } catch (IOException e) {
            throw new StoreException("cannot read " + key + ": " + e.getMessage(), e);
        }
    }

    private static final class Builder extends ParquetReader.Builder<Archived<VitalBatch>> {
        Builder(InputFile file) {
            super(file, new HadoopParquetConfiguration(false));
        }

        @Override
        protected ReadSupport<Archived<VitalBatch>> getReadSupport() {
            return new LandedReadSupport();
        }
    }

    private static final class LandedReadSupport extends ReadSupport<Archived<VitalBatch>> {
        @Override
        public ReadContext init(InitContext context) {
            return new ReadContext(context.getFileSchema());
        }

        @Override
        public RecordMaterializer<Archived<VitalBatch>> prepareForRead(
                Configuration conf, Map<String, String> metadata, MessageType schema, ReadContext context) {
            return new BatchMaterializer(schema);
        }

        @Override
        public RecordMaterializer<Archived<VitalBatch>> prepareForRead(
                ParquetConfiguration conf, Map<String, String> metadata, MessageType schema, ReadContext context) {
            return new BatchMaterializer(schema);
        }
    }
}
