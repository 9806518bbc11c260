package io.holter.archive.row;

import java.util.Map;
import org.apache.hadoop.conf.Configuration;
import org.apache.parquet.conf.ParquetConfiguration;
import org.apache.parquet.hadoop.api.InitContext;
import org.apache.parquet.hadoop.api.ReadSupport;
import org.apache.parquet.io.api.RecordMaterializer;
import org.apache.parquet.schema.MessageType;

/** Reads sample rows into one instance. */
final class SampleReadSupport extends ReadSupport<SampleRow> {
    @Override
    public ReadContext init(InitContext context) {
        return new ReadContext(SampleSchema.PARQUET);
    }

    @Override
    public RecordMaterializer<SampleRow> prepareForRead(
            Configuration conf, Map<String, String> metadata, MessageType schema, ReadContext context) {
        return new SampleMaterializer();
    }

    @Override
    public RecordMaterializer<SampleRow> prepareForRead(
            ParquetConfiguration conf, Map<String, String> metadata, MessageType schema, ReadContext context) {
        return new SampleMaterializer();
    }
}
