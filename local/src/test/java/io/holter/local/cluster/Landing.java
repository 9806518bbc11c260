package io.holter.local.cluster;

import io.holter.archive.ArchiveLayout;
import io.holter.archive.Dataset;
import io.holter.archive.store.ObjectStore;
import io.holter.archive.store.StoreSettings;
import io.holter.archive.store.StoredObject;
import io.holter.local.platform.PlatformAddresses;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.avro.generic.GenericRecord;
import org.apache.parquet.avro.AvroParquetReader;
import org.apache.parquet.hadoop.ParquetReader;

/** What has landed in the object store so far; files never change, so each is read once. */
final class Landing implements AutoCloseable {
    private final ObjectStore store;
    private final Map<String, List<String>> placesByFile = new HashMap<>();
    private long samples;

    Landing(PlatformAddresses.Store address) {
        this.store = ObjectStore.open(
                StoreSettings.s3(address.bucket(), address.endpoint(), address.accessKey(), address.secretKey()));
    }

    /** Reads files that are new. */
    Landing refresh() throws IOException {
        for (StoredObject file : store.list(ArchiveLayout.landing(Dataset.VITALS))) {
            if (ArchiveLayout.landingDay(file.key()).isPresent() && !placesByFile.containsKey(file.key())) {
                placesByFile.put(file.key(), read(file.key()));
            }
        }
        return this;
    }

    private List<String> read(String key) throws IOException {
        List<String> places = new ArrayList<>();
        try (ParquetReader<GenericRecord> reader =
                AvroParquetReader.<GenericRecord>builder(store.inputFile(key)).build()) {
            for (GenericRecord row = reader.read(); row != null; row = reader.read()) {
                places.add(row.get("partition") + "@" + row.get("offset"));
                samples += ((Collection<?>) row.get("values")).size();
            }
        }
        return places;
    }

    /** Samples in all files. */
    long samples() {
        return samples;
    }

    /** Kafka partition and offset of every row. */
    List<String> places() {
        return placesByFile.values().stream().flatMap(List::stream).toList();
    }

    @Override
    public void close() {
        store.close();
    }
}
