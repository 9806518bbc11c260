package io.holter.archive.row;

import io.holter.schema.vital.VitalSample;
import java.util.Map;
import org.apache.avro.Schema;
import org.apache.parquet.avro.AvroSchemaConverter;
import org.apache.parquet.conf.HadoopParquetConfiguration;
import org.apache.parquet.schema.MessageType;

/** The Parquet schema of {@link VitalSample}, and the fields' places in it. */
final class SampleSchema {
    static final int PATIENT = 0;
    static final int SIGNAL = 1;
    static final int TIME = 2;
    static final int VALUE = 3;
    static final int FLAGS = 4;
    static final int DEVICE = 5;
    static final int ARRIVED = 6;

    private static final Schema AVRO = VitalSample.getClassSchema();
    static final MessageType PARQUET = new AvroSchemaConverter(new HadoopParquetConfiguration(false)).convert(AVRO);

    /** Lets parquet-avro read the file back into the generated class. */
    static final Map<String, String> METADATA = Map.of("parquet.avro.schema", AVRO.toString());

    private SampleSchema() {}
}
