package io.holter.archive.store;

import java.net.URI;
import java.nio.file.Path;
import org.gaul.s3proxy.S3Proxy;
import org.gaul.s3proxy.auth.AuthenticationType;
import org.gaul.s3proxy.nio2blob.FilesystemNio2BlobStore;
import software.amazon.awssdk.services.s3.model.CreateBucketRequest;

/** An S3 service in this JVM with one bucket; objects are files below a directory. */
public final class TestingS3 implements AutoCloseable {
    public static final String BUCKET = "lake";
    private static final String ACCESS = "testing-access";
    private static final String SECRET = "testing-secret-key";

    private final S3Proxy proxy;

    public TestingS3(Path directory) throws Exception {
        FilesystemNio2BlobStore blobs = new FilesystemNio2BlobStore(directory.toString());
        blobs.createContainer(CreateBucketRequest.builder().bucket(BUCKET).build());
        proxy = S3Proxy.builder()
                .blobStore(blobs)
                .endpoint(URI.create("http://127.0.0.1:0"))
                .awsAuthentication(AuthenticationType.AWS_V2_OR_V4, ACCESS, SECRET)
                .ignoreUnknownHeaders(true)
                .build();
        proxy.start();
    }

    public StoreSettings settings() {
        return settings(BUCKET, SECRET);
    }

    public StoreSettings settings(String bucket, String secret) {
        return StoreSettings.s3(bucket, URI.create("http://127.0.0.1:" + proxy.getPort()), ACCESS, secret);
    }

    @Override
    public void close() throws Exception {
        proxy.stop();
    }
}
