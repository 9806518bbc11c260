package io.holter.archive.row;

import io.holter.archive.store.MeasuredOutputFile;
import io.holter.archive.store.ObjectStore;
import io.holter.archive.store.StoreException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificRecordBase;
import org.apache.parquet.avro.AvroParquetReader;
import org.apache.parquet.avro.AvroParquetWriter;
import org.apache.parquet.avro.AvroWriteSupport;
import org.apache.parquet.conf.HadoopParquetConfiguration;
import org.apache.parquet.hadoop.ParquetReader;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;

/**
 * Parquet files of Avro records. The same records in the same order give the same bytes.
 *
 * <p>{@code write} and {@code read} handle plain records (scores, feature rows); {@code writeArchived} and
 * {@code readArchived} rows with an arrival time (landing and archive).
 */
public final class RowFile {
    private RowFile() {}

    /** Writes records. */
    public static <T extends SpecificRecordBase> WrittenFile write(
            ObjectStore store, String key, Class<T> type, Iterable<T> records) {
        SpecificData model = SpecificData.getForClass(type);
        return writeAll(store, key, model.getSchema(type), model, records);
    }

    /** Reads all records of a file. */
    public static <T extends SpecificRecordBase> List<T> read(ObjectStore store, String key, Class<T> type) {
        SpecificData model = SpecificData.getForClass(type);
        List<T> records = new ArrayList<>();
        RowFile.<T>readAll(store, key, model.getSchema(type), model, records::add);
        return records;
    }

    /** Writes rows with their arrival time. */
    public static <T extends SpecificRecordBase> WrittenFile writeArchived(
            ObjectStore store, String key, Class<T> type, List<Archived<T>> rows) {
        RowModel<T> model = new RowModel<>(type);
        Schema schema = model.rowSchema();
        List<ArrivedRow<T>> wrapped = rows.stream()
                .map(r -> new ArrivedRow<>(schema, r.record(), r.arrived()))
                .toList();
        return writeAll(store, key, schema, model, wrapped);
    }

    /** Hands every row with its arrival time to {@code sink}. */
    public static <T extends SpecificRecordBase> void readArchived(
            ObjectStore store, String key, Class<T> type, Consumer<Archived<T>> sink) {
        RowModel<T> model = new RowModel<>(type);
        RowFile.<ArrivedRow<T>>readAll(store, key, model.rowSchema(), model, row -> sink.accept(row.archived()));
    }

    private static <R> WrittenFile writeAll(
            ObjectStore store, String key, Schema schema, SpecificData model, Iterable<R> rows) {
        MeasuredOutputFile file = store.outputFile(key);
        long count = 0;
        try (ParquetWriter<R> writer = AvroParquetWriter.<R>builder(file)
                .withSchema(schema)
                .withDataModel(model)
                .withConf(configuration(schema))
                .withCompressionCodec(CompressionCodecName.ZSTD)
                .build()) {
            for (R row : rows) {
                writer.write(row);
                count++;
            }
        } catch (IOException e) {
            throw new StoreException("cannot write " + key + ": " + e.getMessage(), e);
        }
        return new WrittenFile(key, count, file.bytes(), file.sha256());
    }

    static <R> void readAll(ObjectStore store, String key, Schema schema, SpecificData model, Consumer<R> sink) {
        HadoopParquetConfiguration conf = configuration(schema);
        // No projection: it would fix one form of lists, but landing has the three-level one and the archive the other.
        conf.set("parquet.avro.read.schema", schema.toString());
        try (ParquetReader<R> reader = AvroParquetReader.<R>builder(store.inputFile(key), conf)
                .withDataModel(model)
                .build()) {
            for (R row = reader.read(); row != null; row = reader.read()) {
                sink.accept(row);
            }
        } catch (IOException | RuntimeException e) {
            throw new StoreException("cannot read " + key + ": " + e.getMessage(), e);
        }
    }

    /** Lists that may hold null need Parquet's three-level form; all others keep the form that Flink writes too. */
    private static HadoopParquetConfiguration configuration(Schema schema) {
        HadoopParquetConfiguration conf = new HadoopParquetConfiguration(false);
        boolean nulls = schema.getFields().stream()
                .map(Schema.Field::schema)
                .anyMatch(f ->
                        f.getType() == Schema.Type.ARRAY && f.getElementType().isNullable());
        conf.setBoolean(AvroWriteSupport.WRITE_OLD_LIST_STRUCTURE, !nulls);
        return conf;
    }
}
