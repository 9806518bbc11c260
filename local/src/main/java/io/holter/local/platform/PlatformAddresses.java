package io.holter.local.platform;

import java.net.URI;

/**
 * Where the servers are.
 *
 * @param kafka bootstrap servers; empty if there is no broker
 * @param store the object store and how to log on to it
 * @param flink Flink's REST interface and Web UI
 */
public record PlatformAddresses(String kafka, Store store, URI flink) {

    /**
     * The S3-compatible object store. {@link #toString()} hides the secret.
     *
     * @param endpoint its address
     * @param accessKey access key id
     * @param secretKey secret access key
     * @param bucket the bucket, already created
     */
    public record Store(URI endpoint, String accessKey, String secretKey, String bucket) {
        /** The root for Hadoop's S3A. */
        public URI s3a() {
            return URI.create("s3a://" + bucket);
        }

        /** The root for Flink's S3 plugin. */
        public URI s3() {
            return URI.create("s3://" + bucket);
        }

        @Override
        public String toString() {
            return "Store[" + endpoint + ", bucket " + bucket + "]";
        }
    }
}
