package io.holter.archive.row;

import java.time.Instant;
import org.apache.avro.Schema;
import org.apache.avro.generic.IndexedRecord;
import org.apache.avro.specific.SpecificRecordBase;

/** A record and its arrival time, seen by Avro as one row. */
final class ArrivedRow<T extends SpecificRecordBase> implements IndexedRecord {
    private final Schema schema;
    private final T record;
    private final int own;
    private Instant arrived;

    ArrivedRow(Schema schema, T record, long arrived) {
        this.schema = schema;
        this.record = record;
        this.own = record.getSchema().getFields().size();
        this.arrived = Instant.ofEpochMilli(arrived);
    }

    Archived<T> archived() {
        Schema.Field field = record.getSchema().getField(RowSchema.ARRIVED);
        Instant time = field == null ? arrived : (Instant) record.get(field.pos());
        return new Archived<>(record, time.toEpochMilli());
    }

    @Override
    public void put(int position, Object value) {
        if (position < own) {
            record.put(position, value);
        } else {
            arrived = (Instant) value;
        }
    }

    @Override
    public Object get(int position) {
        return position < own ? record.get(position) : arrived;
    }

    @Override
    public Schema getSchema() {
        return schema;
    }
}
