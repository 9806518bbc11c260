package io.holter.archive.row;

import io.holter.schema.vital.VitalBatch;
import java.util.Arrays;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import org.apache.parquet.io.api.Binary;
import org.apache.parquet.io.api.Converter;
import org.apache.parquet.io.api.GroupConverter;
import org.apache.parquet.io.api.PrimitiveConverter;
import org.apache.parquet.io.api.RecordMaterializer;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.Type;

/** Puts the columns of a landed batch together; columns that the archive does not need are passed over. */
final class BatchMaterializer extends RecordMaterializer<Archived<VitalBatch>> {
    private final GroupConverter root;
    private String patient = "";
    private String device = "";
    private String signal = "";
    private String unit = "";
    private long sequence;
    private long base;
    private long arrived;
    private byte[] flags = new byte[0];
    private int[] offsets = new int[256];
    private int offsetCount;
    private double[] values = new double[256];
    private int valueCount;

    BatchMaterializer(MessageType schema) {
        Converter[] fields = schema.getFields().stream().map(this::converter).toArray(Converter[]::new);
        this.root = new Group(fields) {
            @Override
            public void start() {
                offsetCount = 0;
                valueCount = 0;
            }
        };
    }

    private Converter converter(Type field) {
        return switch (field.getName()) {
            case "patient" -> new Text(s -> patient = s);
            case "device" -> new Text(s -> device = s);
            case "signal" -> new Text(s -> signal = s);
            case "unit" -> new Text(s -> unit = s);
            case "sequence" -> new Number(n -> sequence = n);
            case "base" -> new Number(n -> base = n);
            case "arrived" -> new Number(n -> arrived = n);
            case "flags" -> new Bytes();
            case "offsets" -> new Group(new Group(new Offset())); // list, then its repeated element
            case "values" -> new Group(new Group(new Value()));
            default -> new Number(n -> {});
        };
    }

    @Override
    public Archived<VitalBatch> getCurrentRecord() {
        VitalBatch batch = new VitalBatch(
                patient,
                device,
                signal,
                unit,
                sequence,
                base,
                Arrays.copyOf(offsets, offsetCount),
                Arrays.copyOf(values, valueCount),
                flags);
        return new Archived<>(batch, arrived);
    }

    @Override
    public GroupConverter getRootConverter() {
        return root;
    }

    private static class Group extends GroupConverter {
        private final Converter[] fields;

        Group(Converter... fields) {
            this.fields = fields;
        }

        @Override
        public Converter getConverter(int field) {
            return fields[field];
        }

        @Override
        public void start() {
            // Only the row as a whole starts anew.
        }

        @Override
        public void end() {
            // Taken by getCurrentRecord.
        }
    }

    private static final class Text extends PrimitiveConverter {
        private final Consumer<String> target;
        private Binary last = Binary.EMPTY;
        private String text = "";

        Text(Consumer<String> target) {
            this.target = target;
        }

        @Override
        public void addBinary(Binary value) {
            if (!value.equals(last)) {
                last = value.copy();
                text = value.toStringUsingUTF8();
            }
            target.accept(text);
        }
    }

    private static final class Number extends PrimitiveConverter {
        private final LongConsumer target;

        Number(LongConsumer target) {
            this.target = target;
        }

        @Override
        public void addLong(long value) {
            target.accept(value);
        }

        @Override
        public void addInt(int value) {
            target.accept(value);
        }
    }

    private final class Bytes extends PrimitiveConverter {
        @Override
        public void addBinary(Binary value) {
            flags = value.getBytes();
        }
    }

    private final class Offset extends PrimitiveConverter {
        @Override
        public void addInt(int value) {
            if (offsetCount == offsets.length) {
                offsets = Arrays.copyOf(offsets, offsetCount * 2);
            }
            offsets[offsetCount++] = value;
        }
    }

    private final class Value extends PrimitiveConverter {
        @Override
        public void addDouble(double value) {
            if (valueCount == values.length) {
                values = Arrays.copyOf(values, valueCount * 2);
            }
            values[valueCount++] = value;
        }
    }
}
