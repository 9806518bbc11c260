package io.holter.archive.row;

import java.lang.reflect.InvocationTargetException;
import java.util.Collection;
import org.apache.avro.Conversion;
import org.apache.avro.Schema;
import org.apache.avro.data.TimeConversions;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificRecordBase;

/** Avro's data model for rows: a row is an {@link ArrivedRow} around a generated class. */
final class RowModel<T extends SpecificRecordBase> extends SpecificData {
    private final Class<T> type;
    private final Schema rowSchema;

    RowModel(Class<T> type) {
        super(type.getClassLoader());
        this.type = type;
        this.rowSchema = RowSchema.of(type);
        Collection<Conversion<?>> conversions = SpecificData.getForClass(type).getConversions();
        conversions.forEach(this::addLogicalTypeConversion);
        addLogicalTypeConversion(new TimeConversions.TimestampMillisConversion());
    }

    Schema rowSchema() {
        return rowSchema;
    }

    @Override
    public Object newRecord(Object old, Schema schema) {
        return schema.getFullName().equals(rowSchema.getFullName())
                ? new ArrivedRow<>(rowSchema, create(), 0)
                : super.newRecord(old, schema);
    }

    private T create() {
        try {
            return type.getDeclaredConstructor().newInstance();
        } catch (InstantiationException
                | IllegalAccessException
                | InvocationTargetException
                | NoSuchMethodException e) {
            throw new IllegalStateException(type.getName() + " is not a generated Avro class", e);
        }
    }
}
