package io.holter.archive.store;

import java.io.Serializable;
import java.net.URI;
import java.nio.file.Path;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Where the object store is and how to reach it. Serializable, because jobs carry it to their tasks.
 *
 * <p>{@link #toString()} never shows the keys.
 *
 * @param root {@code s3a://bucket} (or {@code s3://bucket}) or {@code file:/dir}
 * @param endpoint URL of the S3 service; null for AWS itself
 * @param region region to sign for
 * @param accessKey access key; null to use the environment's own credentials (AWS_ACCESS_KEY_ID, container role)
 * @param secretKey secret key; null with {@code accessKey}
 * @param pathStyle true to put the bucket into the path instead of the host name
 */
public record StoreSettings(
        URI root,
        @Nullable URI endpoint,
        String region,
        @Nullable String accessKey,
        @Nullable String secretKey,
        boolean pathStyle)
        implements Serializable {
    private static final String DEFAULT_REGION = "us-east-1";

    /** Checks the root and brings {@code s3://} to {@code s3a://}. */
    public StoreSettings {
        root = checked(root);
        if ((accessKey == null) != (secretKey == null)) {
            throw new IllegalArgumentException("access key and secret key go together; one of them is missing");
        }
    }

    /** A directory of this machine. */
    public static StoreSettings directory(Path directory) {
        return new StoreSettings(directory.toAbsolutePath().toUri(), null, DEFAULT_REGION, null, null, false);
    }

    /** An S3 service other than AWS, with path-style access and keys, such as the embedded one. */
    public static StoreSettings s3(String bucket, URI endpoint, String accessKey, String secretKey) {
        return new StoreSettings(URI.create("s3a://" + bucket), endpoint, DEFAULT_REGION, accessKey, secretKey, true);
    }

    /** True for S3, false for a directory. */
    public boolean isS3() {
        return "s3a".equals(root.getScheme());
    }

    /** The bucket of an S3 store. */
    public String bucket() {
        return Objects.requireNonNull(root.getHost(), "a directory has no bucket");
    }

    private static URI checked(URI root) {
        String scheme = String.valueOf(root.getScheme());
        boolean s3 = ("s3".equals(scheme) || "s3a".equals(scheme)) && root.getHost() != null && hasNoPath(root);
        if (!s3 && !("file".equals(scheme) && root.getPath() != null)) {
            throw new IllegalArgumentException(
                    "store root '" + root + "' is neither s3a://bucket nor file:/dir; give one of the two");
        }
        return s3 ? URI.create("s3a://" + root.getHost()) : root;
    }

    private static boolean hasNoPath(URI root) {
        return root.getPath().isEmpty() || "/".equals(root.getPath());
    }

    @Override
    public String toString() {
        return "StoreSettings[" + root + ", endpoint=" + endpoint + ", region=" + region + ", keys="
                + (accessKey == null ? "from environment" : "given") + "]";
    }
}
