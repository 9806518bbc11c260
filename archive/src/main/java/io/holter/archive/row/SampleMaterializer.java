package io.holter.archive.row;

import java.util.function.Consumer;
import org.apache.parquet.column.Dictionary;
import org.apache.parquet.io.api.Binary;
import org.apache.parquet.io.api.Converter;
import org.apache.parquet.io.api.GroupConverter;
import org.apache.parquet.io.api.PrimitiveConverter;
import org.apache.parquet.io.api.RecordMaterializer;

/** Puts column values into a reused row. Texts come from the page's dictionary, so rows share their Strings. */
final class SampleMaterializer extends RecordMaterializer<SampleRow> {
    private final SampleRow row = new SampleRow();
    private final Converter[] fields = new Converter[SampleSchema.PARQUET.getFieldCount()];

    SampleMaterializer() {
        fields[SampleSchema.PATIENT] = new TextConverter(s -> row.patient = s);
        fields[SampleSchema.SIGNAL] = new TextConverter(s -> row.signal = s);
        fields[SampleSchema.DEVICE] = new TextConverter(s -> row.device = s);
        fields[SampleSchema.TIME] = new PrimitiveConverter() {
            @Override
            public void addLong(long value) {
                row.time = value;
            }
        };
        fields[SampleSchema.ARRIVED] = new PrimitiveConverter() {
            @Override
            public void addLong(long value) {
                row.arrived = value;
            }
        };
        fields[SampleSchema.VALUE] = new PrimitiveConverter() {
            @Override
            public void addDouble(double value) {
                row.value = value;
            }
        };
        fields[SampleSchema.FLAGS] = new PrimitiveConverter() {
            @Override
            public void addInt(int value) {
                row.flags = value;
            }
        };
    }

    @Override
    public SampleRow getCurrentRecord() {
        return row;
    }

    @Override
    public GroupConverter getRootConverter() {
        return new GroupConverter() {
            @Override
            public Converter getConverter(int field) {
                return fields[field];
            }

            @Override
            public void start() {
                // Every field is required, so nothing of the last row stays.
            }

            @Override
            public void end() {
                // The row is taken by getCurrentRecord.
            }
        };
    }

    private static final class TextConverter extends PrimitiveConverter {
        private final Consumer<String> target;
        private String[] words = new String[0];
        private Binary last = Binary.EMPTY;
        private String lastText = "";

        TextConverter(Consumer<String> target) {
            this.target = target;
        }

        @Override
        public boolean hasDictionarySupport() {
            return true;
        }

        @Override
        public void setDictionary(Dictionary dictionary) {
            words = new String[dictionary.getMaxId() + 1];
            for (int i = 0; i < words.length; i++) {
                words[i] = dictionary.decodeToBinary(i).toStringUsingUTF8();
            }
        }

        @Override
        public void addValueFromDictionary(int id) {
            target.accept(words[id]);
        }

        @Override
        public void addBinary(Binary value) {
            if (!value.equals(last)) {
                last = value.copy();
                lastText = value.toStringUsingUTF8();
            }
            target.accept(lastText);
        }
    }
}
