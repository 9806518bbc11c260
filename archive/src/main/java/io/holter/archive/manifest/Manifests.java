package io.holter.archive.manifest;

import io.holter.archive.ArchiveLayout;
import io.holter.archive.Dataset;
import io.holter.archive.store.ObjectStore;
import io.holter.archive.store.StoreException;
import io.holter.archive.store.StoredObject;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Finds and publishes manifests. */
public final class Manifests {
    private final ObjectStore store;

    /** Manifests of this store; the caller closes the store. */
    public Manifests(ObjectStore store) {
        this.store = store;
    }

    /** The manifest that counts, or empty if the dataset has none yet. */
    public Optional<Manifest> newest(Dataset dataset) {
        List<StoredObject> all = store.list(ArchiveLayout.manifests(dataset));
        return all.stream()
                .filter(o -> o.key().endsWith(".json"))
                .max(StoredObject::compareTo)
                .map(o -> read(o.key()));
    }

    private Manifest read(String key) {
        return ManifestCodec.decode(store.read(key), Manifest.class, key);
    }

    /**
     * Publishes a revision. Doing it again with the same manifest changes nothing.
     *
     * @throws StoreException if another run published a different manifest for this revision; run again
     */
    public void publish(Dataset dataset, Manifest manifest) {
        String key = ArchiveLayout.manifest(dataset, manifest.revision());
        publish(key, ManifestCodec.encode(manifest));
    }

    private void publish(String key, byte[] bytes) {
        if (!store.createOnce(key, bytes) && !Arrays.equals(store.read(key), bytes)) {
            throw new StoreException(
                    key + " was published by another run; nothing of it was changed. Run the night again:"
                            + " it will build on that revision");
        }
    }

    /** The feature table's manifest of a night, or empty. */
    public Optional<FeatureManifest> features(LocalDate night) {
        String key = ArchiveLayout.featureManifest(night);
        return store.find(key).map(bytes -> ManifestCodec.decode(bytes, FeatureManifest.class, key));
    }

    /** Publishes the feature table of a night, replacing an earlier one of that night. */
    public void publish(FeatureManifest manifest) {
        store.write(ArchiveLayout.featureManifest(manifest.night()), ManifestCodec.encode(manifest));
    }
}
