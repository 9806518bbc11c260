package io.holter.archive.row;

import java.util.ArrayList;
import java.util.List;
import org.apache.avro.LogicalTypes;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificRecord;

/**
 * Schema of a row that holds a record: the record's fields, then {@code arrived} unless the record has such a field.
 * Landing and archive use the same rows for everything but vitals.
 */
public final class RowSchema {
    /** Name of the field with the arrival time. */
    public static final String ARRIVED = "arrived";

    private RowSchema() {}

    /** Row schema for records of this type. */
    public static Schema of(Class<? extends SpecificRecord> type) {
        Schema record = SpecificData.getForClass(type).getSchema(type);
        List<Schema.Field> fields = new ArrayList<>();
        record.getFields().forEach(f -> fields.add(new Schema.Field(f, f.schema())));
        if (record.getField(ARRIVED) == null) {
            Schema millis = LogicalTypes.timestampMillis().addToSchema(Schema.create(Schema.Type.LONG));
            fields.add(new Schema.Field(ARRIVED, millis, "When it reached Kafka, UTC.", (Object) null));
        }
        return Schema.createRecord(record.getName() + "Row", record.getDoc(), record.getNamespace(), false, fields);
    }
}
