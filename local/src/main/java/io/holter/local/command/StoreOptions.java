package io.holter.local.command;

import io.holter.archive.store.StoreSettings;
import io.holter.local.platform.PlatformException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Options of commands that work on a store which is already there. */
final class StoreOptions {
    @Option(
            names = {"--store", "--dir"},
            paramLabel = "URI|DIR",
            required = true,
            description = {
                "The object store: s3://bucket, a folder with its objects, or a folder that demo, replay or up kept.",
                "Credentials for S3 come from the environment (AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY)."
            })
    private String root = "";

    @Option(names = "--endpoint", paramLabel = "URL", description = "Address of an S3 service other than AWS.")
    private @Nullable URI endpoint;

    @Option(names = "--region", paramLabel = "NAME", defaultValue = "us-east-1", description = "S3 region.")
    private String region = "us-east-1";

    @Option(
            names = "--keys",
            paramLabel = "DIR",
            description = "Folder of the keys that sign models and name report pages (default: beside the store).")
    private @Nullable Path keys;

    /** The store. */
    StoreSettings settings() {
        if (root.startsWith("s3:") || root.startsWith("s3a:")) {
            return new StoreSettings(
                    URI.create(root),
                    endpoint,
                    region,
                    endpoint == null ? null : System.getenv("AWS_ACCESS_KEY_ID"),
                    endpoint == null ? null : System.getenv("AWS_SECRET_ACCESS_KEY"),
                    endpoint != null);
        }
        return StoreSettings.directory(objects());
    }

    /** Where the keys are. */
    Path keys() {
        if (keys != null) {
            return keys;
        }
        if (settings().isS3()) {
            throw new PlatformException(
                    "the keys for " + root + " are not known",
                    "name their folder with --keys DIR; it is made if missing");
        }
        Path kept = folder().resolve("keys");
        return Files.isDirectory(kept) ? kept : objects().resolveSibling("keys");
    }

    private Path folder() {
        return root.startsWith("file:")
                ? Path.of(URI.create(root))
                : Path.of(root).toAbsolutePath().normalize();
    }

    /** A kept work folder holds the objects below {@code store/holter}. */
    private Path objects() {
        Path inside = folder().resolve("store").resolve("holter");
        Path objects = Files.isDirectory(inside) ? inside : folder();
        if (!Files.isDirectory(objects)) {
            throw new PlatformException(
                    "there is no store in " + objects, "name the folder that demo, replay or up kept, or s3://bucket");
        }
        return objects;
    }
}
