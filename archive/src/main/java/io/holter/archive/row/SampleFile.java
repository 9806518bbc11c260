package io.holter.archive.row;

import io.holter.archive.store.MeasuredOutputFile;
import io.holter.archive.store.ObjectStore;
import io.holter.archive.store.StoreException;
import java.io.IOException;
import java.util.function.Consumer;
import org.apache.parquet.column.ParquetProperties.WriterVersion;
import org.apache.parquet.conf.HadoopParquetConfiguration;
import org.apache.parquet.conf.ParquetConfiguration;
import org.apache.parquet.filter2.compat.FilterCompat;
import org.apache.parquet.hadoop.ParquetReader;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.parquet.hadoop.api.ReadSupport;
import org.apache.parquet.hadoop.api.WriteSupport;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.apache.parquet.io.InputFile;
import org.apache.parquet.io.OutputFile;

/**
 * Files of {@code archive/vitals}: rows of {@link io.holter.schema.vital.VitalSample}, which any Parquet tool can read.
 * Reading and writing make no object per row.
 */
public final class SampleFile {
    private SampleFile() {}

    /** Hands every row of the file to {@code sink}, always in the same instance. */
    public static void read(ObjectStore store, String key, Consumer<SampleRow> sink) {
        read(store, key, FilterCompat.NOOP, sink);
    }

    static void read(ObjectStore store, String key, FilterCompat.Filter filter, Consumer<SampleRow> sink) {
        try (ParquetReader<SampleRow> reader =
                new ReaderBuilder(store.inputFile(key)).withFilter(filter).build()) {
            for (SampleRow row = reader.read(); row != null; row = reader.read()) {
                sink.accept(row);
            }
        } catch (IOException e) {
            throw new StoreException("cannot read " + key + ": " + e.getMessage(), e);
        }
    }

    /** Starts a file; it appears when the writer is closed. */
    public static Writer writer(ObjectStore store, String key) {
        return new Writer(store.outputFile(key));
    }

    /** Writes one file. */
    public static final class Writer implements AutoCloseable {
        private final MeasuredOutputFile file;
        private final ParquetWriter<SampleRow> parquet;
        private long rows;

        Writer(MeasuredOutputFile file) {
            this.file = file;
            try {
                this.parquet = new WriterBuilder(file)
                        .withConf(new HadoopParquetConfiguration(false))
                        .withCompressionCodec(CompressionCodecName.ZSTD)
                        .withWriterVersion(WriterVersion.PARQUET_2_0) // times as deltas: a third of the size
                        .withDictionaryEncoding("time", false) // never repeats enough to pay
                        .withPageWriteChecksumEnabled(true)
                        .build();
            } catch (IOException e) {
                throw new StoreException("cannot write " + file.getPath() + ": " + e.getMessage(), e);
            }
        }

        /** Adds a row. */
        public void write(SampleRow row) {
            try {
                parquet.write(row);
                rows++;
            } catch (IOException e) {
                throw new StoreException("cannot write " + file.getPath() + ": " + e.getMessage(), e);
            }
        }

        /** Ends the file and says what was written. Call once. */
        public WrittenFile finish() {
            close();
            return new WrittenFile(file.getPath(), rows, file.bytes(), file.sha256());
        }

        @Override
        public void close() {
            try {
                parquet.close();
            } catch (IOException e) {
                throw new StoreException("cannot write " + file.getPath() + ": " + e.getMessage(), e);
            }
        }
    }

    private static final class ReaderBuilder extends ParquetReader.Builder<SampleRow> {
        ReaderBuilder(InputFile file) {
            super(file, new HadoopParquetConfiguration(false));
        }

        @Override
        protected ReadSupport<SampleRow> getReadSupport() {
            return new SampleReadSupport();
        }
    }

    private static final class WriterBuilder extends ParquetWriter.Builder<SampleRow, WriterBuilder> {
        WriterBuilder(OutputFile file) {
            super(file);
        }

        @Override
        protected WriterBuilder self() {
            return this;
        }

        @Override
        protected WriteSupport<SampleRow> getWriteSupport(org.apache.hadoop.conf.Configuration conf) {
            return new SampleWriteSupport();
        }

        @Override
        protected WriteSupport<SampleRow> getWriteSupport(ParquetConfiguration conf) {
            return new SampleWriteSupport();
        }
    }
}
